package fr.passerelle.testlms.school;

import java.util.ArrayList;
import java.util.List;

/** The ids something was copied from. */
final class History {

    private History() {}

    /** A history with one more id at its head. */
    static List<String> with(String newest, List<String> older) {
        List<String> all = new ArrayList<>(List.of(newest));
        all.addAll(older);
        return all;
    }
}
