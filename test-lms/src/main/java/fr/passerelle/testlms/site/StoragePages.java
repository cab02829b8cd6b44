package fr.passerelle.testlms.site;

import fr.passerelle.testlms.fault.Fault;
import fr.passerelle.testlms.fault.Faults;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.PlatformStorage;
import fr.passerelle.testlms.oidc.LaunchEndpoint;
import fr.passerelle.testlms.school.PlatformEndpoints;
import fr.passerelle.testlms.school.RegisteredTool;
import fr.passerelle.testlms.school.Tools;
import fr.passerelle.testlms.web.Answer;
import fr.passerelle.testlms.web.Pages;
import fr.passerelle.testlms.web.Request;
import fr.passerelle.testlms.web.Routes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where tools keep data by {@code postMessage}: the hidden frames, and what the page says of them (B-10). */
public final class StoragePages {

    private static final String HONEST = "honest";
    private static final String FORWARD = "forward";
    private static final Map<Fault, String> BEHAVIOURS = behaviours();

    private final Tools tools;
    private final PlatformEndpoints platform;
    private final Habits habits;
    private final Faults faults;

    public StoragePages(Tools tools, PlatformEndpoints platform, Habits habits, Faults faults) {
        this.tools = tools;
        this.platform = platform;
        this.habits = habits;
        this.faults = faults;
    }

    /** Adds these pages to what the server answers. */
    public void addTo(Routes routes) {
        routes.page("GET", SitePaths.STORAGE_FRAME, this::frame);
        routes.page(
                "GET", SitePaths.INTRUDER, request -> Answer.html(200, Pages.document("storage-intruder", Map.of())));
    }

    /** What an activity's page needs for the storage that it offers; faults are counted here. */
    Map<String, Object> around(Request request) {
        PlatformStorage offered = LaunchEndpoint.storage(request).orElse(habits.storage());
        boolean framed = offered == PlatformStorage.NAMED_FRAME;
        boolean stored = offered != PlatformStorage.NONE;
        boolean strange = stored && faults.strikes(Fault.STORAGE_FROM_WRONG_ORIGIN);
        boolean other = stored && faults.strikes(Fault.STORAGE_FROM_ANOTHER_FRAME);
        String behaviour = strange || other ? FORWARD : stored ? behaviour() : HONEST;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("origins", origins());
        values.put("hasStorage", stored);
        values.put("hasStorageFrame", framed);
        values.put("hasStrangeFrame", strange);
        values.put("hasOtherFrame", other && !strange);
        values.put("intruder", origin(platform.authorizationEndpoint()) + SitePaths.INTRUDER);
        values.put("storageFrame", framed ? offered.target() : "");
        values.put("storageAddress", address(behaviour));
        values.put("offers", framed ? "capabilities" : "storage");
        values.put("behaviour", framed && behaviour.equals(FORWARD) ? HONEST : behaviour);
        return values;
    }

    private Answer frame(Request request) {
        return Answer.html(
                200,
                Pages.document(
                        "storage-frame",
                        Map.of(
                                "origins", origins(),
                                "behaviour", request.query().first("conduite").orElse(HONEST),
                                "frame", PlatformStorage.NAMED_FRAME.target())));
    }

    private String address(String behaviour) {
        return origin(platform.authorizationEndpoint()) + SitePaths.STORAGE_FRAME + "?conduite="
                + URLEncoder.encode(behaviour, StandardCharsets.UTF_8);
    }

    private String behaviour() {
        return BEHAVIOURS.entrySet().stream()
                .filter(entry -> faults.strikes(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(HONEST);
    }

    /** The sites of every tool; nobody else keeps anything here. */
    String origins() {
        return tools.all().stream()
                .map(RegisteredTool::addresses)
                .flatMap(tool -> Stream.of(tool.initiateLogin(), tool.launch()))
                .map(StoragePages::origin)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static Map<Fault, String> behaviours() {
        Map<Fault, String> behaviours = new LinkedHashMap<>();
        behaviours.put(Fault.STORAGE_LATE, "late");
        behaviours.put(Fault.STORAGE_ERROR, "error");
        behaviours.put(Fault.STORAGE_SILENT, "silent");
        return behaviours;
    }
}
