package fr.passerelle.app.session;

/** How an {@link Errand} is written down. */
enum ErrandKind {
    PLAY,
    CHOOSE,
    REVIEW,
    FOLLOW,
    TRY
}
