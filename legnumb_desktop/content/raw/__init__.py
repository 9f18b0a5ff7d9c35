"""The files of a form folder as they are written, one module a file, before they mean anything."""
