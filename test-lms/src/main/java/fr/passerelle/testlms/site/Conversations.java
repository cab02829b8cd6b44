package fr.passerelle.testlms.site;

import java.util.Map;

/** The names of the journal's conversations, in French. */
final class Conversations {

    private static final Map<String, String> LABELS = Map.of(
            "authentication", "Demande d’authentification",
            "jwks", "Lecture des clés publiques",
            "token", "Demande de jeton d’accès",
            "lineitems", "Colonnes du carnet de notes",
            "lineitem", "Colonne du carnet de notes",
            "score", "Remise d’une note",
            "results", "Lecture des notes retenues",
            "memberships", "Lecture des participants",
            "configuration", "Lecture de la configuration",
            "registration", "Enregistrement de l’outil");

    private Conversations() {}

    static String label(String conversation) {
        return LABELS.getOrDefault(conversation, "Retour vers la plateforme");
    }
}
