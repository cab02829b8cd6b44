package fr.passerelle.app.settings;

/** The names an administrator may set; the constant's name is the name. Kept stable: they are in people's scripts. */
public enum SettingName {
    PASSERELLE_HOST,
    PASSERELLE_PORT,
    PASSERELLE_PUBLIC_URL,
    PASSERELLE_HOME,
    PASSERELLE_DB_URL,
    PASSERELLE_DB_USER,
    PASSERELLE_DB_PASSWORD,
    PASSERELLE_SECRET,
    PASSERELLE_SECRET_FILE,
    PASSERELLE_ALLOW_LOOPBACK,
    PASSERELLE_CONTACT,
    PASSERELLE_KEY_DAYS
}
