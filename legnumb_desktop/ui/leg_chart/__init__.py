"""The legs as a picture: drawn once here, painted on in the intake, looked at in the result."""
