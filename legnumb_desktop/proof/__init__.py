"""The tree and the form as constraints: properties proved over every possible set of answers.

z3 is imported when something is proved, and nowhere else in the program.
"""
