package fr.passerelle.testlms.grade;

import fr.passerelle.testlms.web.Refusal;
import fr.passerelle.testlms.web.Request;

/** The media types of AGS; exactly one is accepted, like in Moodle (D-4, Q11). */
final class MediaTypes {

    static final String LINE_ITEM = "application/vnd.ims.lis.v2.lineitem+json";
    static final String LINE_ITEMS = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    static final String SCORE = "application/vnd.ims.lis.v1.score+json";
    static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";

    private MediaTypes() {}

    static void requireAccept(Request request, String mediaType) {
        if (!request.acceptsOnly(mediaType)) {
            throw Refusal.of(400, "Accept must be " + mediaType);
        }
    }

    static void requireBody(Request request, String mediaType) {
        if (!request.mediaType().equals(mediaType)) {
            throw Refusal.of(400, "Content-Type must be " + mediaType);
        }
    }
}
