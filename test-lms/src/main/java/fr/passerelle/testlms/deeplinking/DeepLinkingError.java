package fr.passerelle.testlms.deeplinking;

/** Why a response is refused; each has one cause. */
public enum DeepLinkingError {
    REQUEST_UNKNOWN("Cette demande n’existe pas, ou elle a déjà reçu sa réponse."),
    OTHER_PERSON("La personne connectée n’est pas celle qui a fait la demande."),
    RESPONSE_MISSING("Le formulaire n’a pas exactement un champ « JWT »."),
    RESPONSE_UNREADABLE("La réponse n’est pas un jeton signé."),
    ALGORITHM_REFUSED("La réponse n’est pas signée en RS256."),
    KEY_UNKNOWN("La réponse ne nomme pas une clé que l’outil publie."),
    SIGNATURE_INVALID("La signature ne correspond pas à la clé nommée."),
    NULL_CLAIM("La réponse contient une valeur nulle."),
    ISSUER_MISMATCH("L’émetteur n’est pas l’identifiant de client de l’outil."),
    AUDIENCE_MISMATCH("Le destinataire n’est pas cette plateforme, et elle seule."),
    AUTHORIZED_PARTY_MISMATCH("La partie autorisée n’est pas cette plateforme."),
    TIME_MISSING("La réponse ne dit pas en secondes quand elle est émise et quand elle expire."),
    ISSUED_IN_FUTURE("La réponse est émise dans le futur."),
    EXPIRED("La réponse est périmée."),
    LIVES_TOO_LONG("La réponse vaut plus de cinq minutes."),
    NONCE_MISSING("La réponse n’a pas de « nonce »."),
    NONCE_REPLAYED("Ce « nonce » a déjà servi."),
    MESSAGE_TYPE_WRONG("Le message n’est pas une réponse de sélection de contenu."),
    VERSION_WRONG("Le message n’est pas de la version 1.3.0."),
    DEPLOYMENT_MISMATCH("Le déploiement n’est pas celui de la demande."),
    DATA_MISMATCH("Les données de la demande ne reviennent pas à l’identique."),
    MESSAGE_NOT_TEXT("Un message de la réponse n’est pas un texte."),
    ITEMS_NOT_A_LIST("Les contenus ne sont pas une liste d’objets."),
    TYPE_NOT_ACCEPTED("Un contenu est d’un type que la demande n’accepte pas."),
    SEVERAL_ITEMS("La réponse contient plusieurs contenus, un seul est accepté."),
    ITEM_INVALID("Un contenu n’est pas tel que la spécification le décrit."),
    ADDRESS_MISSING("Lien non valide : un contenu n’a pas d’adresse."),
    ADDRESS_NOT_REGISTERED("L’adresse d’un contenu n’est pas exactement l’adresse de lancement de l’outil."),
    LINE_ITEM_NOT_ACCEPTED("Un contenu apporte une colonne de notes, la demande n’en veut pas."),
    LINE_ITEM_INVALID("La colonne de notes d’un contenu n’est pas telle que la spécification la décrit."),
    TEACHER_FORM_FAILED("Le formulaire ne peut pas être enregistré : le barème doit être un nombre entier de 1 à 100.");

    private final String reason;

    DeepLinkingError(String reason) {
        this.reason = reason;
    }

    /** In French, for the teacher. */
    public String reason() {
        return reason;
    }

    Refused because(String detail) {
        return new Refused(this, detail);
    }

    /** Thrown by whoever finds the cause. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final DeepLinkingError error;

        private Refused(DeepLinkingError error, String detail) {
            super(detail, null, false, false);
            this.error = error;
        }

        DeepLinkingError error() {
            return error;
        }
    }
}
