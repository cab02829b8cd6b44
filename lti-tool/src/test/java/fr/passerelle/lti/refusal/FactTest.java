package fr.passerelle.lti.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactTest {

    @Test
    void has_at_most_200_characters() {
        assertThat(Fact.of("é".repeat(1000)).text()).hasSize(200);
        assertThat(Fact.of("😀".repeat(1000)).text()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void holds_no_line_break_control_or_direction_character() {
        Fact fact = Fact.of("a\r\nb\u0000c\u202Ed\u2028e\u001B[31m");

        assertThat(fact.text()).isEqualTo("a  b c d e [31m");
    }

    @Test
    void tells_no_address_of_a_person_and_no_token() {
        Fact fact = Fact.of("no account for amina.diallo@trois-vallees.example; token eyJhbGciOiJSUzI1NiJ9.e30.c2ln!");

        assertThat(fact.text()).isEqualTo("no account for …; token …!");
        assertThat(Fact.of("https://plateforme.formation-publique.example/mod/lti")
                        .text())
                .isEqualTo("https://plateforme.formation-publique.example/mod/lti");
    }

    @Test
    void keeps_the_query_of_an_address_to_itself() {
        Fact fact = Fact.of(URI.create("https://lms.example/return?sesskey=secret#part"));

        assertThat(fact.text()).isEqualTo("https://lms.example/return");
    }
}
