package fr.passerelle.lti.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaunchErrorTest {

    @Test
    void each_code_has_exactly_one_record() throws Exception {
        List<LaunchErrorCode> codes = new ArrayList<>();

        for (Class<?> cause : LaunchError.class.getPermittedSubclasses()) {
            codes.add(example(cause).code());
        }

        assertThat(codes).containsExactlyInAnyOrder(LaunchErrorCode.values());
    }

    @Test
    void each_record_is_named_after_its_code() throws Exception {
        for (Class<?> cause : LaunchError.class.getPermittedSubclasses()) {
            String upper = cause.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");

            assertThat(example(cause).code().name()).isEqualToIgnoringCase(upper);
        }
    }

    @Test
    void facts_are_never_plain_text() {
        for (Class<?> cause : LaunchError.class.getPermittedSubclasses()) {
            assertThat(cause.getRecordComponents())
                    .extracting(RecordComponent::getType)
                    .noneMatch(type -> type.equals(String.class));
        }
    }

    private static LaunchError example(Class<?> cause) throws Exception {
        RecordComponent[] components = cause.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = exampleOf(types[i]);
        }
        return (LaunchError) cause.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object exampleOf(Class<?> type) {
        if (type == Fact.class) {
            return Fact.of("fact");
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : Integer.valueOf(2);
    }
}
