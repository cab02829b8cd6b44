package fr.passerelle.app.learning.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.app.learning.content.Playable;
import fr.passerelle.app.learning.fixture.AModule;
import fr.passerelle.app.learning.fixture.AnExercise;
import fr.passerelle.app.learning.fixture.RandomLearner;
import fr.passerelle.app.learning.question.Solution;
import fr.passerelle.app.learning.question.Verdict;
import fr.passerelle.app.learning.scenario.Consequence;
import fr.passerelle.app.learning.scenario.Persona;
import fr.passerelle.app.learning.scenario.Quality;
import fr.passerelle.app.learning.scenario.Scenario;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenScreenTest {

    private static final List<Class<?>> SECRETS = List.of(
            Solution.class,
            Verdict.class,
            Consequence.class,
            Quality.class,
            Scenario.class,
            Persona.class,
            Persona.HiddenBrake.class,
            Playable.class,
            Outcome.class);

    static List<Playable> playables() {
        return List.of(
                AModule.withEveryKindOfQuestion(),
                AModule.handedInTogether(),
                AnExercise.playing(AnExercise.workedExample()));
    }

    @ParameterizedTest
    @MethodSource("playables")
    void no_screen_that_waits_for_an_answer_leads_to_what_is_right(Playable playable) throws Exception {
        RandomLearner learner = new RandomLearner(new Random(1));
        Attempt attempt = Attempt.begin(new AttemptId("secret"), playable, RandomLearner.NINE_O_CLOCK);
        while (!attempt.finished()) {
            if (isOpen(attempt.screen())) {
                List<Object> reachable = new ArrayList<>();
                collect(attempt.screen(), reachable);

                assertThat(reachable)
                        .hasSizeGreaterThan(5)
                        .allSatisfy(value -> assertThat(SECRETS).noneMatch(secret -> secret.isInstance(value)));
            }
            attempt = attempt.play(learner.moveAt(attempt));
        }
    }

    private static boolean isOpen(Screen screen) {
        return screen instanceof Screen.QuestionScreen
                || screen instanceof Screen.SummaryScreen
                || screen instanceof Screen.DecisionScreen
                || screen instanceof Screen.PersonaCardScreen;
    }

    private static void collect(@Nullable Object value, List<Object> into) throws ReflectiveOperationException {
        if (value == null) {
            return;
        }
        into.add(value);
        if (value instanceof Iterable<?> many) {
            for (Object one : many) {
                collect(one, into);
            }
        } else if (value instanceof Map<?, ?> map) {
            collect(map.keySet(), into);
            collect(map.values(), into);
        } else if (value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                collect(accessor.invoke(value), into);
            }
        }
    }
}
