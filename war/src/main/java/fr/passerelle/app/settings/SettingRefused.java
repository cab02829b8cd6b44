package fr.passerelle.app.settings;

/** A setting has a value the tool cannot start with. The message is one French sentence that says what to change. */
public final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingRefused(String sentence) {
        super(sentence);
    }

    static SettingRefused of(SettingName name, String problem) {
        return new SettingRefused("Le réglage " + name + " " + problem);
    }
}
