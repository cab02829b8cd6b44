package fr.passerelle.app.picker;

import fr.passerelle.app.picker.request.ChoosingAgain;
import fr.passerelle.app.session.OpenedLaunch;

/** What became of a choice for a link. */
sealed interface Chosen {

    /** It plays from now on, and can be looked at. */
    record Kept(OpenedLaunch trial) implements Chosen {}

    /** The request was answered before. */
    record TooLate() implements Chosen {}

    /** Nothing has changed. */
    record Refused(ChoosingAgain.Leave why) implements Chosen {}
}
