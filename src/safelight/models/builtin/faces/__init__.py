"""Faces with five landmarks: MTCNN (Zhang et al. 2016), its three networks rebuilt from the wheel `mtcnn`."""
