package fr.passerelle.app.recall;

import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.QuestionId;

/** A question asked again, and the version of its module in which it is. */
record Asked(PlayableId playable, ContentVersion version, QuestionId question) {}
