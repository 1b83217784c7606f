"""What an article says about itself: its outlet, its credit, its language, what it hides."""
