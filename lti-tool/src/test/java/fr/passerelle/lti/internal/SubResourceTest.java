package fr.passerelle.lti.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubResourceTest {

    @ParameterizedTest
    @CsvSource({
        "https://lms.example/2/lineitems/4/lineitem, https://lms.example/2/lineitems/4/lineitem/scores",
        "https://lms.example/4/lineitem?type_id=3, https://lms.example/4/lineitem/scores?type_id=3",
        "https://lms.example/4/lineitem/, https://lms.example/4/lineitem/scores",
        "https://lms.example/4/lineitem/?a=b&c=d, https://lms.example/4/lineitem/scores?a=b&c=d",
        "https://lms.example/4/lineitem#part, https://lms.example/4/lineitem/scores",
        "https://lms.example/4/lineitem?a=b#part, https://lms.example/4/lineitem/scores?a=b",
        "https://lms.example/a%2Fb/line%20item?x=%26, https://lms.example/a%2Fb/line%20item/scores?x=%26",
        "https://lms.example/4;v=1/lineitem;w=2, https://lms.example/4;v=1/lineitem;w=2/scores",
        "https://lms.example/4/lineitem?u=a/b, https://lms.example/4/lineitem/scores?u=a/b",
        "https://lms.example/4/lineitem?, https://lms.example/4/lineitem/scores?"
    })
    void extends_the_path_and_keeps_the_query(String lineItem, String scores) {
        assertThat(SubResource.of(URI.create(lineItem), "scores")).isEqualTo(URI.create(scores));
    }

    @ParameterizedTest
    @CsvSource({
        "https://lms.example/lineitems, https://lms.example/lineitems?tag=a%20b%26c",
        "https://lms.example/lineitems?, https://lms.example/lineitems?tag=a%20b%26c",
        "https://lms.example/lineitems?type_id=3, https://lms.example/lineitems?type_id=3&tag=a%20b%26c",
        "https://lms.example/lineitems?type_id=3#x, https://lms.example/lineitems?type_id=3&tag=a%20b%26c",
        "https://lms.example/lineitems?tag=z&tags=y, https://lms.example/lineitems?tags=y&tag=a%20b%26c"
    })
    void adds_a_parameter_to_whatever_query_there_is(String container, String filtered) {
        assertThat(SubResource.withParameter(URI.create(container), "tag", "a b&c"))
                .isEqualTo(URI.create(filtered));
    }
}
