package fr.passerelle.testlms.deeplinking;

import fr.passerelle.testlms.school.Column;
import java.util.Map;

/**
 * Something that was chosen; holding one proves that it is as C-6 and C-7 say.
 *
 * @param column none where the item brings none
 */
record ContentItem(String type, String title, String text, String url, Map<String, String> custom, Column column) {

    boolean isLink() {
        return type.equals("ltiResourceLink");
    }
}
