package fr.passerelle.app.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 § 14, of a file of 100 bytes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ByteRangeTest {
    private static final int LENGTH = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-1, 0, 1",
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 99",
        "bytes=99-, 99, 99",
        "bytes=10-500, 10, 99",
        "bytes=10-999999999999999999, 10, 99",
        "bytes=-1, 99, 99",
        "bytes=-500, 0, 99",
        "BYTES= 5-6 , 5, 6"
    })
    void a_range_is_cut_to_what_there_is(String header, int first, int last) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=999999999999999999-", "bytes=-0"})
    void there_is_nothing_beyond_the_end(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=0-1,4-5",
                "bytes=a-b",
                "bytes=+1-2",
                "bytes=1--2",
                "items=0-1",
                "bytes=9999999999999999999-",
                "bytes=0-1\u0000"
            })
    void what_is_no_single_range_is_answered_with_everything(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=-1"})
    void an_empty_file_has_no_range(String header) {
        assertThat(ByteRange.of(header, 0)).isEqualTo(new ByteRange.Unsatisfiable());
    }
}
