package fr.passerelle.app.learning.scenario;

import fr.passerelle.app.learning.citation.RichText;

/** What one may decide, as shown: inline text, without a word on what it is worth. */
public record Choice(ChoiceId id, RichText text) {}
