package fr.passerelle.app.catalogue.source;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells whether an SVG only draws. A browser runs no script of a drawing shown as an image; but the same address can be
 * opened by itself, and then it would.
 */
final class Drawing {

    private static final Set<String> REFUSED =
            Set.of("script", "foreignobject", "iframe", "image", "a", "animate", "set", "handler", "style");

    private Drawing() {}

    static boolean isSafe(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            boolean root = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    return false;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (!draws(reader) || (root && !reader.getLocalName().equals("svg"))) {
                        return false;
                    }
                    root = false;
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static boolean draws(XMLStreamReader element) {
        if (REFUSED.contains(element.getLocalName().toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String name = element.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = element.getAttributeValue(i).toLowerCase(Locale.ROOT).strip();
            boolean elsewhere = name.equals("href") && !value.startsWith("#");
            boolean fetches = value.contains("url(") && !value.contains("url(#");
            if (name.startsWith("on") || elsewhere || fetches || value.contains("javascript:")) {
                return false;
            }
        }
        return true;
    }
}
