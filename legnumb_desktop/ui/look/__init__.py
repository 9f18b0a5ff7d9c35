"""How everything looks: tokens, the style sheet made from them, fonts, icons and urgency shapes."""
