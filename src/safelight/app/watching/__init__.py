"""A folder that is watched: photos that land there are run over as soon as they are whole, each once.

`look` sees, `arrivals` knows what no run has had yet, `settling` tells what is whole, `due` keeps sisters together,
`pace` says when a run is worth it, and `watcher` is the loop that these make.
"""
