package org.tenderpoint.vignettes;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/** One clinical case with the answer that a careful practitioner would give. */
public record Vignette(
        String id,
        String title,
        ZoneId zone,
        StandingAnswers standing,
        Preferences preferences,
        List<EarlierSession> history,
        Session session,
        Map<RedFlag, Answer> redFlags,
        Stored stored,
        List<EffectOverride> overrides,
        Optional<Feedback> feedback,
        Expect expect) {

    /** Empty feedback: the case is a screening. */
    public boolean isScreening() {
        return feedback.isEmpty();
    }

    /** What the client likes and said on arrival; what the file leaves out was asked and raised nothing. */
    public record Preferences(
            Map<Region, Integer> pressure,
            Set<BodyPart> sensitive,
            Set<BodyPart> avoid,
            OptionalInt painNow,
            Set<BodyPart> painRegions,
            Answer painKnown,
            SideEffectsBefore before,
            Answer strenuous,
            Set<BodyPart> strenuousRegions,
            Map<String, Answer> asks,
            AskedDiscipline asked,
            Set<Discipline> declined) {}

    /**
     * What earlier visits left open, and doctors' words in writing that a therapist confirmed.
     *
     * @param caps those of earlier adjustments that still hold
     * @param redFlags the answers of the last visit; empty when there is no record of them
     */
    public record Stored(
            Holds holds, List<MedicalClearance> clearances, Map<Region, Integer> caps, Map<RedFlag, Answer> redFlags,
            boolean redFlagsSeenByDoctor) {}

    /**
     * The session planned, or the one that the feedback is about.
     *
     * @param hoursSinceLast since the end of the session before; empty where the case says nothing of it
     */
    public record Session(
            LocalDateTime at, int minutes, List<Work> work, Set<Credential> credentials, OptionalInt hoursSinceLast) {

        public Instant start(ZoneId zone) {
            return at.atZone(zone).toInstant();
        }

        public Instant end(ZoneId zone) {
            return start(zone).plusSeconds(60L * minutes);
        }
    }

    /** @param previous the last result for this same session, if there was one */
    public record Feedback(Instant at, FeedbackAnswers answers, Optional<TriageLevel> previous) {}

    /** What is expected; a key that the file leaves out is empty and not checked. */
    public record Expect(
            List<TriageLevel> triage,
            List<ScreeningLevel> screening,
            List<AdjustmentKind> adjustInclude,
            List<AdjustmentKind> adjustExclude,
            Map<BodyPart, Integer> pressureMax,
            List<SelfCareItem> careInclude,
            List<SelfCareItem> careExclude,
            Optional<List<Discipline>> suggested,
            List<Discipline> referralNot,
            List<Modality> avoidModalities,
            List<BodyPart> avoidRegions,
            List<Technique> avoidTechniques,
            List<Credential> needsCredential,
            Optional<List<Position>> positions,
            List<String> rules,
            List<String> rulesNot,
            String why) {}
}
