package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.AttachmentId;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.HoldId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SelfIntakeId;
import org.tenderpoint.platform.id.Id.SessionId;

/** No service method that is closed to the front desk takes the id of a client's record without asking whose it is. */
@Tag("UC-24")
@Tag("guard")
class RecordGateTest {

    private static final Set<Class<?>> IDS = Set.of(
            ClientId.class, SessionId.class, IntakeVersionId.class, ClearanceId.class, ScreeningId.class, HoldId.class,
            FollowUpId.class, AssessmentId.class, AdjustmentId.class, ReferralId.class,
            SelfIntakeId.class, AttachmentId.class, LetterId.class, AimSetId.class);

    /** Those that need not ask, each with its reason. */
    private static final Map<String, String> WITHOUT = Map.of(
            "AlertService.contacts", "its reader asks, as it does for the list of alerts",
            "RecordedAnswerService.recordTalk",
            "any therapist or manager may lift a hold by the talk; it shows nothing stored");

    @Test
    void whoeverTakesARecordsIdAsksTheGate() {
        var silent = new TreeSet<String>();
        var asking = new TreeSet<String>();
        ProgramClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(RecordGateTest::forTherapists)
                .filter(RecordGateTest::takesAnId)
                .forEach(method -> (asks(method, new HashSet<>()) ? asking : silent).add(name(method)));

        assertThat(silent).containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
        assertThat(asking).hasSizeGreaterThan(40);
    }

    private static boolean forTherapists(JavaMethod method) {
        var rule = method.isAnnotatedWith(PreAuthorize.class)
                ? method.getAnnotationOfType(PreAuthorize.class)
                : method.getOwner().getAnnotationOfType(PreAuthorize.class);
        return rule.value().contains("THERAPIST") && !rule.value().contains("FRONT_DESK");
    }

    private static boolean takesAnId(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> IDS.stream().anyMatch(type::isEquivalentTo));
    }

    /**
     * Whether the method, or one of its own class or of the store that its class shares with others, calls the gate.
     */
    private static boolean asks(JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return false;
        }
        List<JavaMethod> own = method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(method.getOwner()) || sharedStore(call.getTargetOwner()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .toList();
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(RecordGate.class))
                || own.stream().anyMatch(called -> asks(called, seen));
    }

    private static boolean sharedStore(JavaClass type) {
        return type.getName().equals("org.tenderpoint.letter.LetterStore");
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
