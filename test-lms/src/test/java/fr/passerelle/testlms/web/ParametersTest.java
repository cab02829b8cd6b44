package fr.passerelle.testlms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParametersTest {

    @Test
    void are_decoded_and_keep_their_order() {
        Parameters parameters = Parameters.parse("b=%7B%22a%22%3A1%7D&a=x+y&&vide=");

        assertThat(parameters.firsts()).containsExactly(entry("b", "{\"a\":1}"), entry("a", "x y"), entry("vide", ""));
    }

    @Test
    void count_as_absent_when_empty() {
        assertThat(Parameters.parse("prompt=").first("prompt")).isEmpty();
    }

    @Test
    void tell_when_one_came_twice() {
        assertThat(Parameters.parse("a=1&a=2").repeated()).isTrue();
        assertThat(Parameters.parse("a=1&b=2").repeated()).isFalse();
    }

    @Test
    void refuse_a_broken_escape() {
        assertThatThrownBy(() -> Parameters.parse("a=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
