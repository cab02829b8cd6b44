package fr.passerelle.app.boot;

import fr.passerelle.app.settings.SettingRefused;
import fr.passerelle.app.settings.Settings;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Reads every setting before the server exists. */
public final class Preflight {
    private Preflight() {}

    /** Where to listen; or nothing, with the reason on standard error, when a setting is wrong. */
    public static @Nullable InetSocketAddress check() {
        try {
            return Settings.ofProcess().address();
        } catch (SettingRefused wrong) {
            System.err.println(wrong.getMessage());
            return null;
        }
    }
}
