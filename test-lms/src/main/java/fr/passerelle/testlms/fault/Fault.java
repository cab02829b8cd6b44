package fr.passerelle.testlms.fault;

import java.util.EnumSet;
import java.util.Optional;

/**
 * A named misbehaviour. The launch faults come in the order a launch meets them, then the services.
 */
public enum Fault {
    LOGIN_BY_GET(Stage.LOGIN, "La connexion est lancée par GET"),
    LOGIN_WITHOUT_ISSUER(Stage.LOGIN, "LOGIN_PARAMETER_MISSING", "La connexion ne nomme pas la plateforme"),
    LOGIN_WITHOUT_HINT(Stage.LOGIN, "LOGIN_PARAMETER_MISSING", "La connexion ne nomme pas la personne"),
    LOGIN_WITHOUT_TARGET(Stage.LOGIN, "LOGIN_PARAMETER_MISSING", "La connexion n’a pas de lien cible"),
    LOGIN_FROM_UNKNOWN_PLATFORM(Stage.LOGIN, "REGISTRATION_UNKNOWN", "La connexion vient d’une autre plateforme"),
    LOGIN_FOR_UNKNOWN_CLIENT(Stage.LOGIN, "REGISTRATION_UNKNOWN", "La connexion nomme un client inconnu"),
    /** Refused only where the issuer has several registrations; otherwise an oddity. */
    LOGIN_WITHOUT_CLIENT_ID(Stage.LOGIN, "REGISTRATION_AMBIGUOUS", "La connexion ne nomme pas le client"),
    STORAGE_UNANNOUNCED(Stage.LOGIN, "La connexion ne dit pas que la page offre un stockage"),
    LOGIN_WITHOUT_DEPLOYMENT(Stage.LOGIN, "La connexion ne nomme pas le déploiement"),
    LONG_HINTS(Stage.LOGIN, "Les indices de connexion ont 3 000 caractères, dont des signes et de l’Unicode"),
    UNKNOWN_LOGIN_PARAMETERS(Stage.LOGIN, "La connexion a des paramètres inconnus"),
    FOREIGN_TARGET_LINK(Stage.LOGIN, "TARGET_LINK_FOREIGN", "Le lien cible mène à un autre site"),

    PLATFORM_ERROR(Stage.ANSWER, "PLATFORM_REPORTED_ERROR", "La plateforme répond par une erreur"),
    NO_STATE(Stage.ANSWER, "STATE_MISSING", "La réponse n’a pas de « state »"),
    WRONG_STATE(Stage.ANSWER, "STATE_UNKNOWN", "La réponse a un « state » inconnu"),
    NO_TOKEN(Stage.ANSWER, "TOKEN_MALFORMED", "La réponse n’a pas d’id_token"),

    NOT_A_TOKEN(Stage.TOKEN, "TOKEN_MALFORMED", "L’id_token n’en est pas un"),
    HUGE_TOKEN(Stage.TOKEN, "TOKEN_MALFORMED", "L’id_token pèse plus de 64 Ko"),
    NESTED_JSON(Stage.TOKEN, "TOKEN_MALFORMED", "L’id_token contient du JSON très profond"),
    ALG_NONE(Stage.TOKEN, "ALGORITHM_REFUSED", "L’id_token n’est pas signé"),
    ALG_NONE_ODDLY_SPELLED(Stage.TOKEN, "ALGORITHM_REFUSED", "L’id_token n’est pas signé et l’écrit « nOnE »"),
    ALG_HS256_WITH_PEM(Stage.TOKEN, "ALGORITHM_REFUSED", "L’id_token est signé par la clé publique en PEM"),
    ALG_HS256_WITH_MODULUS(Stage.TOKEN, "ALGORITHM_REFUSED", "L’id_token est signé par le module de la clé publique"),
    EMBEDDED_KEY(Stage.TOKEN, "KEY_UNKNOWN", "L’id_token apporte sa propre clé (« jwk »)"),
    KEY_FROM_ELSEWHERE(Stage.TOKEN, "KEY_UNKNOWN", "L’id_token dit où chercher sa clé (« jku », « x5u »)"),
    ALG_HS256(Stage.TOKEN, "ALGORITHM_REFUSED", "L’id_token est signé par la clé publique"),
    /** Signed by a new key of another id, published at once: launches go on. */
    KEY_ROTATED(Stage.TOKEN, "La plateforme change de clé"),
    /** Signed by a new key that is published under the id of the old one: launches go on. */
    KEY_REPLACED_UNDER_SAME_KID(Stage.TOKEN, "La plateforme change de clé sans changer son identifiant"),
    JWKS_WITHOUT_ALG(Stage.TOKEN, "Les clés publiques ne disent ni leur algorithme ni leur usage"),
    JWKS_WITH_OTHER_KEYS(Stage.TOKEN, "Des clés d’autres sortes se mêlent aux clés publiques"),
    JWKS_DOWN(Stage.TOKEN, "KEY_SET_UNREACHABLE", "Les clés publiques ne répondent pas"),
    NO_KID(Stage.TOKEN, "KEY_UNKNOWN", "L’id_token ne nomme pas sa clé"),
    UNKNOWN_KID(Stage.TOKEN, "KEY_UNKNOWN", "L’id_token nomme une clé inconnue"),
    FOREIGN_KEY_WITH_KNOWN_KID(Stage.TOKEN, "SIGNATURE_INVALID", "L’id_token est signé par une autre clé"),
    TAMPERED_CLAIMS(Stage.TOKEN, "SIGNATURE_INVALID", "L’id_token est modifié après la signature"),

    NO_ISSUER(Stage.CLAIMS, "ISSUER_MISMATCH", "L’id_token n’a pas d’émetteur"),
    WRONG_ISSUER(Stage.CLAIMS, "ISSUER_MISMATCH", "L’id_token a un autre émetteur"),
    NO_AUDIENCE(Stage.CLAIMS, "AUDIENCE_MISMATCH", "L’id_token n’a pas de destinataire"),
    WRONG_AUDIENCE(Stage.CLAIMS, "AUDIENCE_MISMATCH", "L’id_token est destiné à un autre outil"),
    EXTRA_AUDIENCE(Stage.CLAIMS, "AUDIENCE_MISMATCH", "L’id_token a un second destinataire"),
    AUDIENCE_AS_ARRAY(Stage.CLAIMS, "Le destinataire est donné en liste"),
    WRONG_AZP(Stage.CLAIMS, "AUTHORIZED_PARTY_MISMATCH", "L’id_token autorise un autre outil"),
    EXPIRED_TOKEN(Stage.CLAIMS, "TOKEN_EXPIRED", "L’id_token est périmé"),
    TOKEN_TOO_OLD(Stage.CLAIMS, "TOKEN_TOO_OLD", "L’id_token est émis depuis trop longtemps"),
    ISSUED_IN_FUTURE(Stage.CLAIMS, "TOKEN_ISSUED_IN_FUTURE", "L’id_token est émis dans le futur"),
    NO_NONCE(Stage.CLAIMS, "NONCE_MISMATCH", "L’id_token n’a pas de « nonce »"),
    WRONG_NONCE(Stage.CLAIMS, "NONCE_MISMATCH", "L’id_token a un autre « nonce »"),
    NO_VERSION(Stage.CLAIMS, "VERSION_UNSUPPORTED", "Le message n’a pas de version"),
    WRONG_VERSION(Stage.CLAIMS, "VERSION_UNSUPPORTED", "Le message est d’une autre version de LTI"),
    NO_MESSAGE_TYPE(Stage.CLAIMS, "MESSAGE_TYPE_UNSUPPORTED", "Le message n’a pas de type"),
    UNKNOWN_MESSAGE_TYPE(Stage.CLAIMS, "MESSAGE_TYPE_UNSUPPORTED", "Le message est d’un type inconnu"),
    NO_DEPLOYMENT(Stage.CLAIMS, "DEPLOYMENT_MISSING", "Le message ne nomme pas le déploiement"),
    OTHER_DEPLOYMENT_THAN_LOGIN(Stage.CLAIMS, "DEPLOYMENT_MISMATCH", "Le déploiement n’est pas celui de la connexion"),
    /** Login and message agree on a deployment that was never announced. */
    UNKNOWN_DEPLOYMENT(Stage.CLAIMS, "DEPLOYMENT_UNKNOWN", "Le déploiement n’est pas connu de l’outil"),
    NO_SUBJECT(Stage.CLAIMS, "SUBJECT_MISSING", "Le message ne nomme pas la personne"),
    NO_ROLES(Stage.CLAIMS, "CLAIM_MISSING", "Le message ne donne pas les rôles"),
    NO_RESOURCE_LINK(Stage.CLAIMS, "CLAIM_MISSING", "Le message ne nomme pas l’activité"),
    NO_RESOURCE_LINK_ID(Stage.CLAIMS, "CLAIM_MISSING", "L’activité du message n’a pas d’identifiant"),
    NO_TARGET_LINK(Stage.CLAIMS, "CLAIM_MISSING", "Le message n’a pas de lien cible"),
    ROLES_NOT_A_LIST(Stage.CLAIMS, "CLAIM_INVALID", "Les rôles ne sont pas une liste"),

    EMAIL_ONLY(Stage.CLAIMS, "Le message dit l’adresse électronique et aucun nom"),
    NAMES_ONLY(Stage.CLAIMS, "Le message dit les noms et aucune adresse électronique"),
    LARGE_CUSTOM(Stage.CLAIMS, "Les paramètres de l’activité pèsent 32 Ko"),
    REPEATED_CUSTOM_NAMES(Stage.CLAIMS, "Les paramètres viennent aussi en minuscules, comme dans Moodle"),
    UNKNOWN_CLAIMS(Stage.CLAIMS, "Le message contient des éléments inconnus"),
    NULL_CLAIMS(Stage.CLAIMS, "Des éléments facultatifs du message sont nuls"),
    MANY_ROLES(Stage.CLAIMS, "Le message donne des dizaines de rôles"),
    UNKNOWN_ROLE(Stage.CLAIMS, "Le message donne un rôle inconnu"),
    SUBJECT_AS_URL(Stage.CLAIMS, "La personne est nommée par une adresse, comme dans Sakai"),
    LONG_IDS(Stage.CLAIMS, "Les identifiants ont 255 caractères"),
    AUDIENCE_WITH_AZP(Stage.CLAIMS, "Le destinataire est une liste et la partie autorisée est nommée"),
    UNRESOLVED_VARIABLES(Stage.CLAIMS, "Des variables de l’activité ne sont pas remplacées"),
    NO_NAMES(Stage.CLAIMS, "Le message ne dit ni nom ni adresse électronique"),
    HTML_IN_NAMES(Stage.CLAIMS, "Les noms et les titres contiennent du HTML"),
    NO_CONTEXT(Stage.CLAIMS, "Le message ne nomme pas le cours"),
    EMPTY_ROLES(Stage.CLAIMS, "La liste des rôles est vide"),
    DEPRECATED_ROLES(Stage.CLAIMS, "Les rôles sont écrits à l’ancienne"),
    ODD_OPTIONAL_CLAIMS(Stage.CLAIMS, "Des éléments facultatifs sont nuls ou d’un type inattendu"),
    NO_GRADE_SERVICE(Stage.CLAIMS, "Le message n’annonce pas le carnet de notes"),
    NO_LINE_ITEM(Stage.CLAIMS, "Le message ne nomme pas la colonne du carnet de notes"),
    NO_ROSTER_SERVICE(Stage.CLAIMS, "Le message n’annonce pas la liste des participants"),

    /**
     * Somebody else logged in at the tool, and this browser is made to finish it (J-4). A tool refuses it
     * as {@code BROWSER_NOT_BOUND}; only a browser shows it, so that no single launch can be asked for it.
     */
    LOGIN_OF_ANOTHER_BROWSER(Stage.BROWSER, "La connexion d’une autre personne se termine dans ce navigateur"),
    STORAGE_FROM_WRONG_ORIGIN(Stage.BROWSER, "Le stockage répond d’une autre origine"),
    STORAGE_FROM_ANOTHER_FRAME(Stage.BROWSER, "Le stockage répond d’un autre cadre de la bonne origine"),
    STORAGE_LATE(Stage.BROWSER, "Le stockage répond après cinq secondes"),
    STORAGE_ERROR(Stage.BROWSER, "Le stockage répond par une erreur"),
    STORAGE_SILENT(Stage.BROWSER, "Le stockage annoncé ne répond jamais"),

    /** Slow, and never so slow that a patient caller gives up: what is long is the sum. */
    ANSWERS_SLOW(Stage.SERVICE, "Toutes les réponses viennent après quatre secondes"),
    DATE_UNREADABLE(Stage.SERVICE, "Toutes les réponses disent l’heure deux fois, dont une illisible"),
    JWKS_HANGS(Stage.SERVICE, "Les clés publiques ne viennent jamais"),
    JWKS_NOT_JSON(Stage.SERVICE, "Une page vient à la place des clés publiques (200)"),
    JWKS_EMPTY(Stage.SERVICE, "La liste des clés publiques est vide"),
    JWKS_WITHOUT_KID(Stage.SERVICE, "Les clés publiques n’ont pas d’identifiant"),
    JWKS_WITH_A_KEY_WITHOUT_KID(Stage.SERVICE, "Une clé sans identifiant se mêle aux clés publiques"),
    JWKS_WITH_PRIVATE_KEY(Stage.SERVICE, "Une clé privée se mêle aux clés publiques"),
    AUTHORIZATION_GONE(Stage.SERVICE, "L’adresse d’autorisation a disparu (404)"),
    AUTHORIZATION_500(Stage.SERVICE, "L’adresse d’autorisation tombe en erreur (500)"),
    AUTHORIZATION_HANGS(Stage.SERVICE, "L’adresse d’autorisation ne répond jamais"),
    TOKEN_ENDPOINT_HANGS(Stage.SERVICE, "Les jetons d’accès ne viennent jamais"),
    TOKEN_ENDPOINT_REDIRECTED(Stage.SERVICE, "Les jetons d’accès sont renvoyés ailleurs (302)"),
    TOKEN_INVALID_REQUEST(Stage.SERVICE, "Les jetons d’accès sont refusés (invalid_request)"),
    TOKEN_INVALID_GRANT(Stage.SERVICE, "Les jetons d’accès sont refusés (invalid_grant)"),
    TOKEN_UNAUTHORIZED_CLIENT(Stage.SERVICE, "Les jetons d’accès sont refusés (unauthorized_client)"),
    TOKEN_UNSUPPORTED_GRANT(Stage.SERVICE, "Les jetons d’accès sont refusés (unsupported_grant_type)"),
    TOKEN_CLIENT_401(Stage.SERVICE, "Les jetons d’accès sont refusés (invalid_client, 401)"),
    TOKEN_ERROR_NOT_JSON(Stage.SERVICE, "Le refus des jetons d’accès n’est pas du JSON, comme dans Moodle"),
    TOKEN_TYPE_IN_LOWER_CASE(Stage.SERVICE, "Les jetons d’accès sont de type « bearer », en minuscules"),
    TOKEN_EXPIRY_AS_TEXT(Stage.SERVICE, "La durée des jetons d’accès est un texte"),
    TOKENS_DIE_AFTER_TWO_CALLS(Stage.SERVICE, "Chaque jeton d’accès ne sert que deux fois"),
    TOKEN_ENDPOINT_DOWN(Stage.SERVICE, "Les jetons d’accès sont en panne (503)"),
    TOKEN_429_RETRY_AFTER(Stage.SERVICE, "Les jetons d’accès demandent d’attendre une seconde (429)"),
    TOKEN_REFUSED(Stage.SERVICE, "Les jetons d’accès sont refusés (invalid_client)"),
    TOKEN_SCOPE_REFUSED(Stage.SERVICE, "Les jetons d’accès sont refusés (invalid_scope)"),
    ONE_SCOPE_TOKENS(Stage.SERVICE, "Chaque jeton d’accès ne vaut que pour un usage"),
    TOKEN_WITHOUT_EXPIRY(Stage.SERVICE, "Les jetons d’accès ne disent pas leur durée"),
    TOKENS_EXPIRE_AT_ONCE(Stage.SERVICE, "Les jetons d’accès sont périmés dès leur remise"),
    TOKEN_ANSWER_NOT_JSON(Stage.SERVICE, "La réponse des jetons d’accès n’est pas du JSON"),
    LINE_ITEMS_503(Stage.SERVICE, "Les colonnes du carnet de notes sont en panne (503)"),
    LINE_ITEMS_READ_ONLY(Stage.SERVICE, "Le carnet de notes refuse toute nouvelle colonne (403)"),
    LINE_ITEMS_UNDELETABLE(Stage.SERVICE, "Le carnet de notes ne supprime aucune colonne (500)"),
    LINK_HEADER_LIKE_MOODLE(Stage.SERVICE, "Le lien vers la page suivante est mal écrit, comme dans Moodle"),
    SCORES_401_ONCE(Stage.SERVICE, "Le prochain jeton est refusé par le carnet de notes (401)"),
    SCORES_400_OLDER(Stage.SERVICE, "Le carnet de notes juge la note trop ancienne à la manière de Canvas (400)"),
    SCORES_401(Stage.SERVICE, "Le carnet de notes refuse tous les jetons (401)"),
    SCORES_405(Stage.SERVICE, "Le carnet de notes n’accepte pas la méthode (405)"),
    SCORES_408(Stage.SERVICE, "Le carnet de notes a attendu trop longtemps (408)"),
    SCORES_412(Stage.SERVICE, "Le carnet de notes pose une condition (412)"),
    SCORES_415(Stage.SERVICE, "Le carnet de notes ne connaît pas le format (415)"),
    SCORES_425(Stage.SERVICE, "Le carnet de notes juge la demande prématurée (425)"),
    SCORES_CUT_SHORT(Stage.SERVICE, "La connexion se coupe au milieu de la réponse du carnet de notes"),
    SCORES_HANG(Stage.SERVICE, "Le carnet de notes ne répond jamais"),
    SCORES_ANSWER_HUGE(Stage.SERVICE, "Le carnet de notes répond par 20 Mo"),
    SCORES_ANSWER_HTML(Stage.SERVICE, "Le carnet de notes répond par une page (200)"),
    SCORES_403(Stage.SERVICE, "Le carnet de notes refuse l’outil (403)"),
    SCORES_403_RATE_LIMIT(Stage.SERVICE, "Le carnet de notes limite le débit à la manière de Canvas (403)"),
    SCORES_404(Stage.SERVICE, "La colonne du carnet de notes a disparu (404)"),
    SCORES_409(Stage.SERVICE, "Le carnet de notes a une note plus récente (409)"),
    SCORES_422(Stage.SERVICE, "Le carnet de notes juge la note impossible (422)"),
    SCORES_429_RETRY_AFTER(Stage.SERVICE, "Le carnet de notes demande d’attendre une seconde (429)"),
    SCORES_500(Stage.SERVICE, "Le carnet de notes tombe en erreur (500)"),
    SCORES_503(Stage.SERVICE, "Le carnet de notes est en panne (503)"),
    SCORES_REDIRECTED(Stage.SERVICE, "Le carnet de notes renvoie ailleurs (302)"),
    SCORES_SLOW(Stage.SERVICE, "Le carnet de notes répond après deux secondes"),
    SCORES_ACCEPTED_BUT_ANSWER_LOST(Stage.SERVICE, "La note est reçue, mais la réponse se perd"),
    LISTS_401(Stage.SERVICE, "Toutes les listes refusent tous les jetons (401)"),
    LISTS_403(Stage.SERVICE, "Toutes les listes refusent l’outil (403)"),
    LISTS_404(Stage.SERVICE, "Toutes les listes ont disparu (404)"),
    LISTS_429_RETRY_AFTER(Stage.SERVICE, "Toutes les listes demandent d’attendre une seconde (429)"),
    LISTS_500(Stage.SERVICE, "Toutes les listes tombent en erreur (500)"),
    LISTS_REDIRECTED(Stage.SERVICE, "Toutes les listes renvoient ailleurs (302)"),
    LISTS_CUT_SHORT(Stage.SERVICE, "La connexion se coupe au milieu de chaque liste"),
    LISTS_HANG(Stage.SERVICE, "Aucune liste ne vient jamais"),
    LISTS_HUGE(Stage.SERVICE, "Chaque liste pèse 20 Mo"),
    LISTS_NOT_JSON(Stage.SERVICE, "Aucune liste n’est du JSON"),
    LISTS_HTML(Stage.SERVICE, "Une page vient à la place de chaque liste (200)"),
    LISTS_WITHOUT_END(Stage.SERVICE, "Chaque liste a toujours une page de plus"),
    LISTS_IN_A_LOOP(Stage.SERVICE, "La page suivante de chaque liste est la même page"),
    LISTS_CONTINUED_ELSEWHERE(Stage.SERVICE, "La page suivante de chaque liste est sur un autre hôte"),
    MEMBERS_503(Stage.SERVICE, "La liste des participants est en panne (503)"),

    CONFIGURATION_FROM_ANOTHER_ISSUER(Stage.REGISTRATION, "La configuration nomme un autre émetteur"),
    CONFIGURATION_INCOMPLETE(Stage.REGISTRATION, "La configuration ne dit pas où s’enregistrer"),
    CONFIGURATION_NOT_JSON(Stage.REGISTRATION, "La configuration n’est pas du JSON"),
    CONFIGURATION_HUGE(Stage.REGISTRATION, "La configuration pèse plus de 256 Ko"),
    CONFIGURATION_REDIRECTED(Stage.REGISTRATION, "La configuration renvoie vers un autre hôte"),
    CONFIGURATION_WITH_OTHER_KEYS(Stage.REGISTRATION, "La configuration nomme une autre adresse de clés publiques"),
    CONFIGURATION_DOWN(Stage.REGISTRATION, "La configuration est en panne (503)"),
    REGISTRATION_REFUSED(Stage.REGISTRATION, "L’enregistrement est refusé"),
    REGISTRATION_WITHOUT_DEPLOYMENT(Stage.REGISTRATION, "L’enregistrement ne donne pas de déploiement"),
    REGISTRATION_WITHOUT_CLIENT_ID(Stage.REGISTRATION, "L’enregistrement ne donne pas d’identifiant de client"),
    REGISTRATION_REDUCED_SCOPES(Stage.REGISTRATION, "L’enregistrement n’accorde que la remise de notes");

    /** Where in the conversation a fault strikes. */
    public enum Stage {
        LOGIN("Connexion"),
        ANSWER("Réponse à l’outil"),
        TOKEN("Signature de l’id_token"),
        CLAIMS("Contenu de l’id_token"),
        BROWSER("Navigateur"),
        SERVICE("Services"),
        REGISTRATION("Enregistrement");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** In French, for the pages. */
        public String label() {
            return label;
        }
    }

    private final Stage stage;
    private final String refusedAs;
    private final String label;

    Fault(Stage stage, String label) {
        this(stage, "", label);
    }

    Fault(Stage stage, String refusedAs, String label) {
        this.stage = stage;
        this.refusedAs = refusedAs;
        this.label = label;
    }

    public Stage stage() {
        return stage;
    }

    /** The launch error code a tool answers with; empty for what it must bear or retry. */
    public Optional<String> refusedAs() {
        return refusedAs.isEmpty() ? Optional.empty() : Optional.of(refusedAs);
    }

    /** In French, for the pages. */
    public String label() {
        return label;
    }

    /** True of what happens between login and launch, and so can be asked of a single launch. */
    public boolean ofLaunch() {
        return EnumSet.of(Stage.LOGIN, Stage.ANSWER, Stage.TOKEN, Stage.CLAIMS).contains(stage);
    }

    /** True of what the key set does, whatever launch it is. */
    boolean ofKeySet() {
        return this == JWKS_DOWN || this == JWKS_WITHOUT_ALG || this == JWKS_WITH_OTHER_KEYS;
    }

    /** True of what strikes a single request unless more are asked for. */
    boolean once() {
        return this == SCORES_401_ONCE;
    }
}
