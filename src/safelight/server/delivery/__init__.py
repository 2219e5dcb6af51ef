"""What a run found, taken to where it is used: beside originals, into folders, as lists."""
