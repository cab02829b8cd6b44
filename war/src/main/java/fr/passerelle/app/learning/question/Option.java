package fr.passerelle.app.learning.question;

import fr.passerelle.app.learning.citation.RichText;

/** Something that can be chosen, paired or placed. Its text is inline: no paragraph, no list. */
public record Option(OptionId id, RichText text) {}
