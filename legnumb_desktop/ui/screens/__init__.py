"""One file or folder for each screen, and the few parts that screens share."""
