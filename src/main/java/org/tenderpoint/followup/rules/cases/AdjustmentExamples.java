package org.tenderpoint.followup.rules.cases;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;

/** Examples for each adjustment rule: a case that fires it and one that just misses it. */
public final class AdjustmentExamples {

    static final String TABLE = """
            001 + mild_fading_felt_right | age 40
            001 - same_another_rule_wants_change | now 2 4
            002 + too_light_hardly_sore | now 0 1; felt too_light
            002 - too_light_but_sore_2 | now 0 1; felt too_light; now 1 2
            002 - too_light_but_raised_last | now 0 1; felt too_light; raised
            003 + worst_4 | now 2 4
            003 + worst_not_known | now 2 unknown
            003 - worst_3_day | age 40
            003 - worst_4_where_nobody_worked | now 2 4; at calves
            004 + worst_7 | now 2 7
            004 - worst_6 | now 2 6
            005 + felt_too_deep | felt too_deep
            005 - felt_right | age 40
            006 + pain_6_during | pain_during 6
            006 - pain_5_during | pain_during 5
            007 + worst_4_after_21_minutes | now 2 4; work swedish lower_back 3 21
            007 - worst_4_after_20_minutes | now 2 4; work swedish lower_back 3 20
            008 + worst_4_first_time_deep | now 2 4
            008 - worst_4_second_time_deep | now 2 4; earlier 14 deep_tissue 5 24
            012 + mildly_sore_after_myofascial_release | worked myofascial_release 3 lower_back
            012 - not_sore_after_myofascial_release | worked myofascial_release 3 lower_back; now 0 0
            016 + one_two_calves_sore | worked sports 3 calves; at calves:left; one_side
            016 + both_sore_left_worked_level | work sports calves:left 4 20; work sports calves:right 3 20; at calves
            016 - both_sore_fifth_more_left | work sports calves:left 3 20; work sports calves:right 3 16; at calves
            009 + worst_7_after_deep_tissue | now 2 7
            009 + worst_4_second_time_deep | now 2 4; earlier 14 deep_tissue 5 24
            009 - worst_4_first_time_deep | now 2 4
            010 + one_small_spot_after_trigger | worked trigger_point 3 shoulders; spread pinpoint
            010 - one_small_spot_after_deep | spread pinpoint
            011 + worst_4_low_back_after | worked assisted_stretching 3 lower_back; now 2 4
            011 - worst_3_low_back_after | worked assisted_stretching 3 lower_back
            013 + small_bruise | bruise small
            013 - no_bruise | age 40
            014 + large_bruise | bruise large
            014 + hot_tender | hot_tender
            014 - small_bruise_mild_swelling | bruise small; swelling mild
            015 + rash | skin_reaction
            015 - no_rash | age 40
            050 + thai_without_training | worked thai 2 lower_back
            050 - thai_training | worked thai 2 lower_back; holds thai
            070 + little_worse | benefit -1
            070 - no_change | benefit 0
            071 + three_times_no_change | benefit 0; no_benefit 2
            071 - twice_no_change | benefit 0; no_benefit 1
            072 + bad_again_though_changed | now 2 4; earlier 14 swedish 5 24 adjusted
            072 + bad_again_though_changed_where | now 2 4; earlier 14 swedish 5 24 adjusted; at neck; spread beyond
            072 - bad_again_not_yet_changed | now 2 4; earlier 14 swedish 5 24
            020 + second_massage_sore | massages 2
            020 + nobody_knows_how_many_massages | massages unknown
            020 - third_massage_12_months_sore | massages 3
            020 + second_massage_not_sore_worked | massages 2; now 0 0; worked swedish 4 calves
            020 - second_massage_not_sore | massages 2; now 0 0
            022 + feels_pain_easily_sore | low_pain_threshold
            022 - feels_pain_easily_not_sore | low_pain_threshold; now 0 0
            022 - never_asked_sore_asked | low_pain_threshold=unknown
            023 + fibromyalgia_worst_4 | fibromyalgia; now 2 4
            023 - fibromyalgia_worst_3 | fibromyalgia
            024 + arthritis_worst_4 | arthritis(regions=lower_back); now 2 4
            024 + arthritis_nobody_knows_where_worst | arthritis; now 2 4
            024 - arthritis_elsewhere_worst_4 | arthritis(regions=knees); now 2 4
            025 + old_disc_sore_low_back | herniated_disc(phase=chronic)
            025 - resolved_disc_sore_low_back | herniated_disc(phase=resolved)
            026 + osteoporosis_sore_low_back | osteoporosis
            026 + steroid_tablets_sore_low_back | long_term_steroids
            026 - osteoporosis_sore_calves | osteoporosis; at calves
            027 + operated_clearance_not_known | recent_surgery(regions=lower_back)
            027 - operated_cleared | recent_surgery(regions=lower_back,cleared_for_massage=yes)
            028 + usually_sore_after_massage | sore_before usually
            028 - sometimes_sore_after_massage | sore_before sometimes
            029 + 3_used_screening_allows_2 | screening 2 SCR-112
            029 - 3_used_screening_allows_3 | screening 3 SCR-112
            030 + effort_makes_them_crash_mild | exertion_intolerance
            030 + not_sore_stops_them_lot | exertion_intolerance; now 0 0; limit a_lot
            030 - effort_makes_them_crash_not | exertion_intolerance; now 0 0; limit none
            031 + injection_14_days_before | recent_injection(regions=lower_back,days=14)
            031 - injection_15_days_before | recent_injection(regions=lower_back,days=15)
            032 + sore_limb_stays_swollen | worked swedish 2 calves; lymphoedema(regions=calves)
            032 - sore_elsewhere | lymphoedema(regions=calves)
            033 + dizzy_over_within_hour | over dizziness
            033 - sick_not_dizzy | nausea
            021 + new_massage_sore | massages 2
            021 + sore_29_days_after_session | last 29
            021 - sore_28_days_after_session | last 28
            021 - new_massage_sore_effort_makes | massages 2; exertion_intolerance
            021 - new_massage_therapist_has_speak | massages 2; now 3 3; hours 72+
            040 - 2_fading_minute_after_72 | hours 72+
            040 + sore_minute_after_72_hours | now 3 3; hours 72+
            040 - sore_72_hours | hours 72
            041 + now_7_see_doctor | now 7 7
            041 - now_5_first_day | now 5 5; course same
            042 + fading_after_72_hours_therapist | now 3 3; hours 72+
            042 - now_7_doctor_not_therapist | now 7 7
            043 + sore_over_72_hours_nothing | now 3 3; hours 72+
            043 + sore_74_hours_booked_169 | hours 74; booked 169
            043 - sore_74_hours_booked_170 | hours 74; booked 170
            060 + sport_may_have_done | cause exercise
            060 - nothing_else | age 40
            061 + old_injury | cause existing_injury
            061 - sport_may_have_done | cause exercise
            073 + too_light_twice_under_earlier | now 0 1; felt too_light; earlier 14 swedish 2 24 adjusted; cap 3
            073 - too_light_bad_time_before | now 0 1; felt too_light; earlier 14 swedish 4 24 adjusted; cap 3
            073 - too_light_twice_earlier_cap | now 0 1; felt too_light; cap 5
            080 + one_warning_sign_not_known | nausea=unknown
            080 + course_not_known | course unknown
            080 - everything_answered | age 40
            """;

    private AdjustmentExamples() {}

    static DoneSession raised(DoneSession done) {
        return new DoneSession(
                done.end(), done.minutes(), done.work(), done.credentials(), done.painNoted(), done.adjusted(), true);
    }

    public static DoneSession trained(DoneSession done, Modality modality) {
        return DoneSession.of(done.end(), done.minutes(), done.work(), Set.of(Credential.of(modality)));
    }

    public static EarlierSession earlier(int daysBefore, Modality modality, int worst, int hours, boolean adjusted) {
        return new EarlierSession(
                daysBefore,
                Set.of(modality),
                List.of(),
                OptionalInt.of(worst),
                Set.of(),
                OptionalInt.of(hours),
                adjusted,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Set.of());
    }

    private static EarlierSession withoutBenefit(int daysBefore) {
        return new EarlierSession(
                daysBefore,
                Set.of(Modality.SWEDISH),
                List.of(),
                OptionalInt.of(1),
                Set.of(),
                OptionalInt.of(12),
                false,
                OptionalInt.of(0),
                OptionalInt.empty(),
                Set.of(BodyPart.of(Region.LOWER_BACK)));
    }

    public static UnaryOperator<StoredFacts> noBenefitBefore(int sessions) {
        return facts -> facts.arrival(arrival -> arrival.withRegions(Set.of(BodyPart.of(Region.LOWER_BACK))))
                .history(past -> past.withSessions(Stream.iterate(14, days -> days + 14)
                        .limit(sessions)
                        .map(AdjustmentExamples::withoutBenefit)
                        .toList()));
    }
}
