package fr.passerelle.testlms.site;

import java.util.Map;

/** The names of the journal's conversations, in French. */
final class Conversations {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("authentication", "Demande d’authentification"),
            Map.entry("jwks", "Lecture des clés publiques"),
            Map.entry("token", "Demande de jeton d’accès"),
            Map.entry("lineitems", "Colonnes du carnet de notes"),
            Map.entry("lineitem", "Colonne du carnet de notes"),
            Map.entry("score", "Remise d’une note"),
            Map.entry("results", "Lecture des notes retenues"),
            Map.entry("memberships", "Lecture des participants"),
            Map.entry("configuration", "Lecture de la configuration"),
            Map.entry("deeplinking", "Réponse d’une sélection de contenu"),
            Map.entry("registration", "Enregistrement de l’outil"));

    private Conversations() {}

    static String label(String conversation) {
        return LABELS.getOrDefault(conversation, "Retour vers la plateforme");
    }
}
