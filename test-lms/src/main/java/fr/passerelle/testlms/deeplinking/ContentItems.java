package fr.passerelle.testlms.deeplinking;

import com.fasterxml.jackson.databind.JsonNode;
import fr.passerelle.testlms.habit.Habits;
import fr.passerelle.testlms.habit.Trait;
import fr.passerelle.testlms.school.Column;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what was chosen, as strictly as the request and the specification say (C-5, C-6, C-7). */
final class ContentItems {

    private static final Map<String, String> REQUIRED = Map.of(
            "link", "url",
            "file", "url",
            "image", "url",
            "html", "html");

    private final DeepLinkingSettings settings;
    private final String launch;
    private final Habits habits;

    ContentItems(DeepLinkingRequest request, Habits habits) {
        this.settings = request.settings();
        this.launch = request.tool().addresses().launch().toString();
        this.habits = habits;
    }

    /** None where the claim is absent: nothing was chosen. */
    List<ContentItem> of(SignedResponse response) {
        JsonNode claim = response.claims().path(ResponseRules.DEEP_LINKING + "content_items");
        if (!claim.isMissingNode() && !claim.isArray()) {
            throw DeepLinkingError.ITEMS_NOT_A_LIST.because("content_items is not a list");
        }
        List<ContentItem> items = new ArrayList<>();
        claim.forEach(item -> items.add(item(item)));
        if (items.size() > 1 && !settings.severalWelcome()) {
            throw DeepLinkingError.SEVERAL_ITEMS.because(items.size() + " items");
        }
        return items;
    }

    private ContentItem item(JsonNode item) {
        if (!item.isObject()) {
            throw DeepLinkingError.ITEMS_NOT_A_LIST.because("an item is not an object");
        }
        String type = text(item, "type");
        if (!settings.acceptTypes().contains(type)) {
            throw DeepLinkingError.TYPE_NOT_ACCEPTED.because("type is " + item.path("type"));
        }
        checkCommon(item, type);
        checkLink(item, type);
        return new ContentItem(
                type, text(item, "title"), text(item, "text"), text(item, "url"), custom(item), column(item, type));
    }

    private void checkLink(JsonNode item, String type) {
        String address = text(item, "url");
        if (!type.equals("ltiResourceLink")) {
            return;
        }
        if (habits.has(Trait.CHOSEN_ADDRESS_NEEDED) && address.isEmpty()) {
            throw DeepLinkingError.ADDRESS_MISSING.because("a link without url");
        }
        if (habits.has(Trait.EXACT_CHOSEN_ADDRESS) && !address.isEmpty() && !address.equals(launch)) {
            throw DeepLinkingError.ADDRESS_NOT_REGISTERED.because("url is not " + launch);
        }
    }

    private static void checkCommon(JsonNode item, String type) {
        String needed = REQUIRED.get(type);
        if (needed != null && text(item, needed).isBlank()) {
            throw invalid(type + " without " + needed);
        }
        checkAddress(item, "url");
        for (String picture : List.of("icon", "thumbnail")) {
            checkObject(item, picture);
            if (item.has(picture)) {
                checkAddress(item.path(picture), "url");
                checkSize(item.path(picture));
            }
        }
        List.of("window", "iframe", "embed").forEach(shape -> checkObject(item, shape));
        checkSize(item.path("iframe"));
        checkPeriod(item, "available");
        checkPeriod(item, "submission");
    }

    private static Map<String, String> custom(JsonNode item) {
        checkObject(item, "custom");
        Map<String, String> custom = new LinkedHashMap<>();
        item.path("custom").properties().forEach(member -> {
            if (!member.getValue().isTextual()) {
                throw invalid("custom." + member.getKey() + " is not a text");
            }
            custom.put(member.getKey(), member.getValue().textValue());
        });
        return custom;
    }

    private Column column(JsonNode item, String type) {
        JsonNode column = item.path("lineItem");
        if (column.isMissingNode()) {
            return Column.none();
        }
        if (Boolean.FALSE.equals(settings.acceptLineItem())) {
            throw DeepLinkingError.LINE_ITEM_NOT_ACCEPTED.because("accept_lineitem is false");
        }
        JsonNode maximum = column.path("scoreMaximum");
        if (!column.isObject() || !type.equals("ltiResourceLink") || !maximum.isNumber() || maximum.asDouble() <= 0) {
            throw DeepLinkingError.LINE_ITEM_INVALID.because("lineItem is " + column);
        }
        // Moodle (seen 2026-11): anything but whole points, up to 100, and the form cannot be saved.
        if (maximum.asDouble() != Math.rint(maximum.asDouble()) || maximum.asDouble() > 100) {
            throw DeepLinkingError.TEACHER_FORM_FAILED.because("scoreMaximum is " + maximum);
        }
        return new Column(maximum.intValue(), text(column, "label"), text(column, "resourceId"), text(column, "tag"));
    }

    private static void checkPeriod(JsonNode item, String name) {
        checkObject(item, name);
        for (String end : List.of("startDateTime", "endDateTime")) {
            String said = text(item.path(name), end);
            try {
                if (!said.isEmpty()) {
                    OffsetDateTime.parse(said);
                }
            } catch (DateTimeParseException notIso) {
                throw invalid(name + "." + end + " is not ISO 8601 with a zone");
            }
        }
    }

    private static void checkSize(JsonNode shape) {
        for (String side : List.of("width", "height")) {
            if (shape.has(side) && !shape.path(side).isIntegralNumber()) {
                throw invalid(side + " is not a whole number");
            }
        }
    }

    private static void checkObject(JsonNode item, String name) {
        if (item.has(name) && !item.path(name).isObject()) {
            throw invalid(name + " is not an object");
        }
    }

    private static void checkAddress(JsonNode item, String name) {
        String address = text(item, name);
        if (address.isEmpty()) {
            return;
        }
        try {
            URI uri = URI.create(address);
            if (List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return;
            }
        } catch (IllegalArgumentException broken) {
            throw invalid(name + " is not an address");
        }
        throw invalid(name + " is not an address of the web");
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw invalid(name + " is not a text");
        }
        return value.isTextual() ? value.textValue() : "";
    }

    private static DeepLinkingError.Refused invalid(String detail) {
        return DeepLinkingError.ITEM_INVALID.because(detail);
    }
}
