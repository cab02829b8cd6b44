package fr.passerelle.app.catalogue.source;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words an enum may be written with, for the sentence that lists them. */
public final class Words {

    private Words() {}

    public static <E extends Enum<E>> List<String> of(Class<E> type, Function<E, String> code) {
        return Stream.of(type.getEnumConstants()).map(code).toList();
    }
}
