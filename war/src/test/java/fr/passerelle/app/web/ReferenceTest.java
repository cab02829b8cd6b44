package fr.passerelle.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceTest {

    @Test
    void reads_well_over_the_phone() {
        assertThat(Stream.generate(Reference::next).limit(500))
                .allSatisfy(reference -> assertThat(reference.text())
                        .matches("[2-9A-Z]{4}-[2-9A-Z]{4}")
                        .doesNotContainPattern("[01ILOU]"));
    }

    @Test
    void never_the_same_twice_in_a_thousand() {
        assertThat(Stream.generate(Reference::next).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void anything_else_is_not_a_reference() {
        assertThatThrownBy(() -> new Reference("O0I1-LLLL")).isInstanceOf(IllegalArgumentException.class);
    }
}
