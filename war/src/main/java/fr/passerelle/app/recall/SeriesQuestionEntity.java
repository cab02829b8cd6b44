package fr.passerelle.app.recall;

import fr.passerelle.app.learning.content.ContentVersion;
import fr.passerelle.app.learning.content.PlayableId;
import fr.passerelle.app.learning.question.QuestionId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@IdClass(SeriesQuestionEntity.Key.class)
@Table(name = "recall_series_question")
class SeriesQuestionEntity {
    @Id
    String seriesId = "";

    @Id
    int place;

    private String playableId = "";
    private String playableVersion = "";
    private String questionId = "";

    static SeriesQuestionEntity of(String series, int place, Asked asked) {
        SeriesQuestionEntity row = new SeriesQuestionEntity();
        row.seriesId = series;
        row.place = place;
        row.playableId = asked.playable().value();
        row.playableVersion = asked.version().value();
        row.questionId = asked.question().value();
        return row;
    }

    Asked toDomain() {
        return new Asked(new PlayableId(playableId), new ContentVersion(playableVersion), new QuestionId(questionId));
    }

    /** JPA's way of saying that two columns are one key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String seriesId = "";
        int place;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && seriesId.equals(that.seriesId) && place == that.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(seriesId, place);
        }
    }
}
