package fr.passerelle.testlms.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpServer;
import fr.passerelle.testlms.TestLms;
import fr.passerelle.testlms.TestLmsSettings;
import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fixture.ABrowser;
import fr.passerelle.testlms.fixture.AWindow;
import fr.passerelle.testlms.habit.Personality;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.school.ToolAddresses;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page around a tool does for it, in a browser, with a tool on another origin (B-5 to B-10). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlatformStorageTest {

    /** Sends one message and waits for its answer, or for as long as told. */
    private static final String ASK = """
            ([message, target, patience]) => new Promise((resolve) => {
              const window_ = target === "_parent" ? window.parent : window.parent.frames[target];
              window.addEventListener("message", (event) => {
                if (event.data.subject === message.subject + ".response" && event.data.message_id === message.message_id) {
                  resolve({ ...event.data, origin: event.origin, fromAsked: event.source === window_ });
                }
              });
              window_.postMessage(message, "*");
              setTimeout(() => resolve({ subject: "none" }), patience);
            })""";

    private static AWindow window;

    private TestLms lms;
    private HttpServer tool;
    private BrowserContext amina;

    @BeforeAll
    static void open() {
        window = new AWindow();
    }

    @AfterAll
    static void shut() {
        window.close();
    }

    @BeforeEach
    void start() throws IOException {
        lms = TestLms.start();
        tool = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        tool.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        tool.start();
        URI base = URI.create("http://localhost:" + tool.getAddress().getPort());
        lms.registerTool(
                new ToolAddresses(base.resolve("/lti/login"), base.resolve("/lti/launch"), base.resolve("/lti/jwks")));
        amina = window.of("amina", lms);
    }

    @AfterEach
    void stop() {
        amina.close();
        lms.close();
        tool.stop(0);
    }

    private Page activity(PlatformStorage storage) {
        Page page = amina.newPage();
        page.navigate(lms.activityPage("michel", storage).toString());
        return page;
    }

    private static Frame tool(Page page) {
        return framed(page, "http://localhost:");
    }

    private static Frame framed(Page page, String address) {
        page.waitForCondition(() -> page.frames().stream().anyMatch(frame -> isAt(frame, address)));
        Frame found = page.frames().stream()
                .filter(frame -> isAt(frame, address))
                .findFirst()
                .orElseThrow();
        found.waitForLoadState();
        return found;
    }

    private static boolean isAt(Frame frame, String address) {
        return frame.url().startsWith(address);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> ask(Frame tool, Map<String, ?> message, String target, int patience) {
        return (Map<String, Object>) tool.evaluate(ASK, List.of(message, target, patience));
    }

    private static Map<String, Object> put(Frame tool, String target) {
        return ask(
                tool,
                Map.of("subject", "lti.put_data", "message_id", "1", "key", "lti_state_x", "value", "secret"),
                target,
                2000);
    }

    private static Map<String, Object> get(Frame tool, String target) {
        return ask(tool, Map.of("subject", "lti.get_data", "message_id", "2", "key", "lti_state_x"), target, 2000);
    }

    private static Map<String, Object> capabilities(Frame tool, int patience) {
        return ask(tool, Map.of("subject", "lti.capabilities", "message_id", "0"), "_parent", patience);
    }

    @Nested
    class Storage {

        @ParameterizedTest
        @EnumSource(names = {"PARENT", "NAMED_FRAME"})
        void keeps_and_gives_back(PlatformStorage storage) {
            Frame tool = tool(activity(storage));

            Map<String, Object> kept = put(tool, storage.target());
            Map<String, Object> read = get(tool, storage.target());

            assertThat(kept)
                    .containsEntry("subject", "lti.put_data.response")
                    .containsEntry("value", "secret")
                    .containsEntry("origin", lms.issuer())
                    .containsEntry("fromAsked", true);
            assertThat(read).containsEntry("subject", "lti.get_data.response").containsEntry("value", "secret");
        }

        @Test
        void is_not_offered_by_habit_as_in_Moodle() {
            Frame tool = tool(activity(PlatformStorage.NONE));

            assertThat(capabilities(tool, 200)).containsEntry("subject", "none");
        }

        @ParameterizedTest
        @CsvSource({"PARENT, ''", "NAMED_FRAME, lti_storage"})
        void is_told_among_the_capabilities_with_its_frame(PlatformStorage storage, String frame) {
            Frame tool = tool(activity(storage));

            Map<String, Object> answer = capabilities(tool, 2000);

            assertThat(String.valueOf(answer.get("supported_messages"))).contains("subject=lti.put_data");
            assertThat(String.valueOf(answer.get("supported_messages")).contains("frame=" + frame))
                    .isEqualTo(!frame.isEmpty());
        }

        @Test
        void understands_the_legacy_names() {
            Frame tool = tool(activity(PlatformStorage.PARENT));

            Map<String, Object> answer = ask(
                    tool,
                    Map.of("subject", "org.imsglobal.lti.get_data", "message_id", "9", "key", "rien"),
                    "_parent",
                    2000);

            assertThat(answer)
                    .containsEntry("subject", "org.imsglobal.lti.get_data.response")
                    .containsEntry("key", "rien")
                    .containsEntry("value", null);
        }

        @ParameterizedTest
        @CsvSource({"'', 3, bad_request", "k, 5000, storage_exhausted"})
        void says_what_is_wrong_with_a_message(String key, int length, String code) {
            Frame tool = tool(activity(PlatformStorage.PARENT));

            Map<String, Object> answer = ask(
                    tool,
                    Map.of("subject", "lti.put_data", "message_id", "3", "key", key, "value", "x".repeat(length)),
                    "_parent",
                    2000);

            assertThat(answer.get("error"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("code", code)
                    .containsKey("message");
        }

        @Test
        void keeps_nothing_for_a_site_that_is_not_a_tool() {
            Page page = activity(PlatformStorage.PARENT);

            Object answer = page.evaluate(
                    ASK, List.of(Map.of("subject", "lti.get_data", "message_id", "4", "key", "k"), "_parent", 2000));

            assertThat(answer.toString()).contains("wrong_origin");
        }
    }

    @Nested
    class Misbehaving {

        @ParameterizedTest
        @EnumSource(names = {"PARENT", "NAMED_FRAME"})
        void answers_from_a_wrong_origin(PlatformStorage storage) {
            lms.suffer(Fault.STORAGE_FROM_WRONG_ORIGIN);
            Frame tool = tool(activity(storage));

            assertThat(put(tool, storage.target()))
                    .containsEntry("value", "secret")
                    .containsEntry("origin", "null");
        }

        @ParameterizedTest
        @EnumSource(names = {"PARENT", "NAMED_FRAME"})
        void answers_from_another_frame(PlatformStorage storage) {
            lms.suffer(Fault.STORAGE_FROM_ANOTHER_FRAME);
            Frame tool = tool(activity(storage));

            assertThat(put(tool, storage.target()))
                    .containsEntry("origin", lms.issuer())
                    .containsEntry("fromAsked", false);
        }

        @ParameterizedTest
        @EnumSource(names = {"PARENT", "NAMED_FRAME"})
        void answers_by_an_error(PlatformStorage storage) {
            lms.suffer(Fault.STORAGE_ERROR);
            Frame tool = tool(activity(storage));

            assertThat(String.valueOf(put(tool, storage.target()).get("error"))).contains("storage_exhausted");
        }

        @ParameterizedTest
        @CsvSource({"PARENT, STORAGE_SILENT", "NAMED_FRAME, STORAGE_SILENT", "PARENT, STORAGE_LATE"})
        void does_not_answer_in_time(PlatformStorage storage, Fault fault) {
            lms.suffer(fault);
            Frame tool = tool(activity(storage));

            Map<String, Object> answer =
                    ask(tool, Map.of("subject", "lti.get_data", "message_id", "2", "key", "k"), storage.target(), 300);

            assertThat(answer).containsEntry("subject", "none");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void Canvas_keeps_data_at_its_sign_on_host_Q23(boolean fromAsked) {
        try (TestLms canvas = TestLms.start(TestLmsSettings.forTests().like(Personality.CANVAS));
                BrowserContext chloe = window.of("chloe", canvas)) {
            URI base = URI.create("http://localhost:" + tool.getAddress().getPort());
            canvas.registerTool(new ToolAddresses(base, base.resolve("/lti/launch"), base));
            if (!fromAsked) {
                canvas.suffer(Fault.STORAGE_FROM_ANOTHER_FRAME);
            }
            Page page = chloe.newPage();
            page.navigate(canvas.activityPage("michel").toString());
            Frame frame = framed(page, base.toString());

            assertThat(put(frame, "lti_storage"))
                    .containsEntry("value", "secret")
                    .containsEntry("fromAsked", fromAsked)
                    .containsEntry(
                            "origin", "http://" + canvas.authorizationEndpoint().getAuthority());
        }
    }

    @Nested
    class Around_the_frame {

        @ParameterizedTest
        @CsvSource({
            "'{subject: \"lti.frameResize\", height: 1234}'",
            "'JSON.stringify({subject: \"lti.frameResize\", height: \"1234\"})'"
        })
        void gives_the_frame_the_height_that_the_tool_asks_for(String message) {
            Page page = activity(PlatformStorage.NONE);

            tool(page).evaluate("() => window.parent.postMessage(" + message + ", '*')");

            page.waitForFunction("() => document.getElementById('outil').offsetHeight === 1234");
        }

        @ParameterizedTest
        @CsvSource({"lti.close", "org.imsglobal.lti.close"})
        void shows_that_the_activity_was_closed(String subject) {
            Page page = activity(PlatformStorage.NONE);

            tool(page).evaluate("subject => window.parent.postMessage({subject}, '*')", subject);

            page.getByText("L’activité est fermée.")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat(page.locator("#outil").count()).isZero();
        }

        @Test
        void goes_back_to_the_top_of_the_page() {
            Page page = activity(PlatformStorage.NONE);
            Frame tool = tool(page);
            tool.evaluate("() => window.parent.postMessage({subject: 'lti.frameResize', height: 5000}, '*')");
            page.waitForFunction("() => { window.scrollTo(0, 2000); return window.scrollY > 1000; }");

            tool.evaluate("() => window.parent.postMessage({subject: 'lti.scrollToTop'}, '*')");

            page.waitForFunction("() => window.scrollY === 0");
        }
    }

    @Test
    void a_login_names_the_storage() {
        lms.offerStorage(PlatformStorage.PARENT);

        assertThat(lms.launch("amina", "michel").loginInitiation()).containsEntry("lti_storage_target", "_parent");
        assertThat(lms.launch("amina", "michel")
                        .offering(PlatformStorage.NAMED_FRAME)
                        .loginInitiation())
                .containsEntry("lti_storage_target", "lti_storage");
        assertThat(lms.launch("amina", "michel").offering(PlatformStorage.NONE).loginInitiation())
                .doesNotContainKey("lti_storage_target");
    }

    @Test
    void a_page_may_offer_another_storage_than_the_platform_does() {
        ABrowser chloe = ABrowser.of("chloe", lms);
        String page =
                chloe.get(lms.activityPage("michel", PlatformStorage.PARENT)).body();

        String frame = chloe.get(URI.create(lms.issuer() + "/mod/lti/launch/michel?stockage=PARENT"))
                .body();

        assertThat(page).contains("/mod/lti/launch/michel?stockage=PARENT");
        assertThat(frame).contains("name=\"lti_storage_target\" value=\"_parent\"");
    }

    @Test
    void the_page_of_faults_chooses_the_storage() {
        ABrowser.of("helene", lms).post("/pannes/stockage", Map.of("storage", "PARENT"));

        assertThat(lms.launch("amina", "michel").loginInitiation()).containsEntry("lti_storage_target", "_parent");
    }
}
