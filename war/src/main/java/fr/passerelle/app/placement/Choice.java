package fr.passerelle.app.placement;

import fr.passerelle.app.learning.content.PlayableId;

/** What is played somewhere and how: as a teacher chose it, or as the place it was copied from has it. */
public record Choice(PlayableId content, LinkSettings settings) {}
