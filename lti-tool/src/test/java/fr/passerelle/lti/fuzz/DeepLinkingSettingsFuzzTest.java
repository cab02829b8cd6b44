package fr.passerelle.lti.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.passerelle.lti.deeplinking.DeepLinkingSettings;
import fr.passerelle.lti.internal.Json;
import fr.passerelle.lti.internal.JsonObject;
import fr.passerelle.lti.refusal.LaunchRefused;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** C-2: what a platform wants picked is read or refused, and its answer goes to a web address. */
class DeepLinkingSettingsFuzzTest {

    private static final AFuzzedTool tool = new AFuzzedTool();

    @FuzzTest
    void any_settings_are_refused_or_read(byte[] claim) {
        Optional<JsonObject> object = Json.object(new String(claim, StandardCharsets.UTF_8));

        try {
            object.map(DeepLinkingSettings::read).ifPresent(DeepLinkingSettingsFuzzTest::readWhole);
        } catch (LaunchRefused refused) {
            tool.documented(refused);
        }
    }

    private static void readWhole(DeepLinkingSettings settings) {
        String all = "" + settings + settings.acceptTypes() + settings.acceptPresentationDocumentTargets()
                + settings.acceptMultiple() + settings.acceptLineItem() + settings.autoCreate() + settings.title()
                + settings.text() + settings.data() + settings.accepts("link");
        String scheme = String.valueOf(settings.returnUrl().getScheme()).toLowerCase(java.util.Locale.ROOT);
        if (all.isEmpty() || !scheme.startsWith("http") || settings.returnUrl().getHost() == null) {
            throw new AssertionError("no web address: " + settings.returnUrl());
        }
    }
}
