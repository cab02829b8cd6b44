package fr.passerelle.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.passerelle.lti.platform.EgressPolicy;
import fr.passerelle.lti.platform.PlatformHttp;
import fr.passerelle.registration.dynamic.RegistrationErrorCode;
import fr.passerelle.registration.dynamic.RegistrationRefused;
import fr.passerelle.registration.dynamic.SharedIssuers;
import fr.passerelle.registration.manual.DraftProblem;
import fr.passerelle.registration.manual.DraftProblem.Code;
import fr.passerelle.registration.manual.DraftProblem.Field;
import fr.passerelle.registration.manual.Preset;
import fr.passerelle.registration.manual.PresetDraft;
import fr.passerelle.registration.profile.ToolProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivateConfigurationTest {

    private final ToolRegistration registration = new ToolRegistration(
            ToolProfile.of(
                            "Tool",
                            URI.create("https://tool.example/login"),
                            URI.create("https://tool.example/launch"),
                            URI.create("https://tool.example/jwks"))
                    .build(),
            new PlatformHttp(EgressPolicy.publicOnly()),
            SharedIssuers.ofKnownProducts());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://10.0.0.7/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://[::ffff:127.0.0.1]/",
                "https://0.0.0.0/",
                "https://100.64.0.1/"
            })
    void nothing_of_our_own_network_is_read_or_linked_J8(String address) {
        RegistrationRefused refused = catchThrowableOfType(
                RegistrationRefused.class, () -> registration.read(URI.create(address + "configuration")));

        assertThat(refused.code()).isEqualTo(RegistrationErrorCode.ENDPOINT_INSECURE);
        PresetDraft draft = new PresetDraft(Preset.MOODLE, "", address.replace("/latest/meta-data", ""), Map.of());
        assertThat(registration.checkSite(draft)).containsExactly(new DraftProblem(Field.SITE, Code.NOT_PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tool.example", "https://TOOL.example/moodle"})
    void the_tool_itself_is_no_platform(String address) {
        PresetDraft draft = new PresetDraft(Preset.MOODLE, "", address, Map.of());

        assertThat(registration.checkSite(draft)).containsExactly(new DraftProblem(Field.SITE, Code.OUR_OWN));
    }
}
