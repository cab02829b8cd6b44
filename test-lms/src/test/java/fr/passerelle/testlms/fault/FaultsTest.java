package fr.passerelle.testlms.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void strike_until_recovery() {
        faults.suffer(Fault.SCORES_503);

        assertThat(faults.strikes(Fault.SCORES_503)).isTrue();
        assertThat(faults.strikes(Fault.SCORES_503)).isTrue();
        faults.recover(Fault.SCORES_503);
        assertThat(faults.strikes(Fault.SCORES_503)).isFalse();
    }

    @Test
    void strike_as_often_as_asked() {
        faults.suffer(Fault.SCORES_503, 2);

        assertThat(faults.strikes(Fault.SCORES_503)).isTrue();
        assertThat(faults.strikes(Fault.SCORES_503)).isTrue();
        assertThat(faults.strikes(Fault.SCORES_503)).isFalse();
        assertThat(faults.active()).isEmpty();
    }

    @Test
    void strike_once_when_their_name_says_so() {
        faults.suffer(Fault.SCORES_401_ONCE);

        assertThat(faults.strikes(Fault.SCORES_401_ONCE)).isTrue();
        assertThat(faults.strikes(Fault.SCORES_401_ONCE)).isFalse();
    }

    @Test
    void strike_at_least_once() {
        assertThatThrownBy(() -> faults.suffer(Fault.SCORES_503, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void name_a_refusal_only_where_a_launch_can_meet_it(Fault fault) {
        assertThat(fault.refusedAs().isEmpty() || fault.ofLaunch()).isTrue();
    }
}
