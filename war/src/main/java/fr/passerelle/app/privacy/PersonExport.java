package fr.passerelle.app.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is kept of one person, as JSON: structured, for people and for machines (RGPD art. 15 and 20). Its words are
 * French, as its first reader is; {@code format} changes when they do.
 */
final class PersonExport {
    static final String FORMAT = "passerelle-donnees-personnelles-1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OF_PERSON =
            " join placement p on p.id = r.placement_id where p.registration_id = :registration"
                    + " and r.learner_id in (:learners)";
    private static final String WHERE =
            "p.title as activite, p.context_id as cours, p.resource_link_id as lien, p.deployment_id as deploiement";

    private final PersonalRows rows;

    PersonExport(PersonalRows rows) {
        this.rows = rows;
    }

    byte[] write(Person person, Instant now) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", FORMAT);
        all.put("exporte_le", now.toString());
        all.put("organisation", person.platform().organisation().name());
        all.put("plateforme", person.platform().registration().name());
        all.put("emetteur", person.platform().registration().issuer());
        all.put("identifiant", person.subject());
        all.put("tentatives", attempts(person));
        all.put(
                "avis",
                rows.rows(
                        person,
                        WHERE + ", r.playable_id as contenu, r.answer as avis, r.given_at as donne_le",
                        "satisfaction r" + OF_PERSON + " order by r.given_at"));
        all.put(
                "carnets_de_notes",
                rows.rows(
                        person,
                        WHERE
                                + ", r.user_id as identifiant, r.label as intitule, r.graded as note, r.line_item as colonne",
                        "grade_target r" + OF_PERSON + " order by p.id"));
        all.put("notes", grades(person));
        all.put(
                "amenagements",
                rows.rows(
                        person,
                        WHERE
                                + ", r.more_attempts as tentatives_en_plus, r.deadline as echeance, r.excused as dispense",
                        "arrangement r" + OF_PERSON + " order by p.id"));
        all.put(
                "decisions_a_son_sujet",
                rows.rows(
                        person,
                        WHERE + ", r.kind as decision, r.until_at as jusqu_au, r.made_at as prise_le",
                        "arrangement_trace r" + OF_PERSON + " order by r.made_at"));
        all.put(
                "decisions_prises",
                rows.rows(
                        person,
                        "kind as decision, made_at as prise_le",
                        PersonalRows.arrangedBy() + " order by made_at"));
        all.put(
                "questions_a_revoir",
                rows.rows(
                        person,
                        "playable_id as contenu, question_id as question, reminder as rappel, due_on as a_revoir_le",
                        "recall where registration_id = :registration and learner_id in (:learners) order by due_on"));
        all.put(
                "sessions",
                rows.rows(
                        person,
                        "created_at as ouverte_le, expires_at as fin_le, teacher as enseigne, graded as note",
                        "launch_session where registration_id = :registration and learner_id in (:learners)"
                                + " order by created_at"));
        return written(all);
    }

    private List<Map<String, Object>> attempts(Person person) {
        List<Map<String, Object>> attempts = rows.rows(
                person,
                "r.id as tentative, " + WHERE + ", r.playable_id as contenu, r.playable_version as version,"
                        + " r.audience as public, r.mastery as seuil_de_reussite, r.started_at as commencee_le,"
                        + " r.finished_at as terminee_le, r.points_earned as points, r.points_possible as sur,"
                        + " r.passed as reussie, r.active_seconds as secondes, r.set_aside as ecartee",
                "attempt r" + OF_PERSON + " order by r.started_at, r.id");
        nest(
                attempts,
                "tentative",
                "reponses",
                rows.rows(
                        person,
                        "m.attempt_id as tentative, m.place as rang, m.kind as genre, m.screen as ecran, m.answer as reponse,"
                                + " m.confidence as certitude, m.made_at as donnee_le",
                        "attempt_move m join attempt r on r.id = m.attempt_id" + OF_PERSON + " order by m.place"));
        return attempts;
    }

    private List<Map<String, Object>> grades(Person person) {
        List<Map<String, Object>> grades = rows.rows(
                person,
                "r.id as note, " + WHERE + ", r.attempt_id as tentative, r.score_given as points,"
                        + " r.score_maximum as sur, r.scored_at as obtenue_le, r.state as etat, r.sent_at as envoyee_le,"
                        + " r.reason as motif",
                "score_outbox r" + OF_PERSON + " order by r.scored_at");
        nest(
                grades,
                "note",
                "envois",
                rows.rows(
                        person,
                        "t.score_id as note, t.number as rang, t.tried_at as essaye_le, t.answer as reponse",
                        "score_try t join score_outbox r on r.id = t.score_id" + OF_PERSON + " order by t.number"));
        return grades;
    }

    /** Puts each of the parts into the whole it names. */
    private static void nest(
            List<Map<String, Object>> wholes, String key, String name, List<Map<String, Object>> parts) {
        Map<Object, List<Map<String, Object>>> byWhole = new LinkedHashMap<>();
        parts.forEach(part -> byWhole.computeIfAbsent(String.valueOf(part.remove(key)), whole -> new ArrayList<>())
                .add(part));
        wholes.forEach(whole -> whole.put(name, byWhole.getOrDefault(String.valueOf(whole.get(key)), List.of())));
    }

    private static byte[] written(Map<String, Object> all) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can be written", impossible);
        }
    }
}
