package org.tenderpoint.followup.answers;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.CopyPart;
import org.tenderpoint.client.record.RecordKind.TimelinePart;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.client.record.RecordTable;

/** How sessions felt, as clients told it. */
@Component
@Order(61)
record AnswerRecordKinds(FeedbackRepository feedbacks) implements RecordKinds {

    @Override
    public List<RecordKind> kinds() {
        return List.of(answers());
    }

    private RecordKind answers() {
        return new RecordKind(
                List.of(
                        RecordTable.of("feedbacks")
                                .leavesOut("id follow_up_id client_id draft_of version", RecordTable.OWN_KEYS)
                                .leavesOut("state", "given ones only")
                                .leavesOut("answers", "field by field, what is not known left out")
                                .leavesOut(
                                        "level_so_far",
                                        "what they meant while they were being given; a given one has its assessment")),
                CopyPart.in("answers", client -> feedbacks.kept(client.value()).stream().map(Feedback::copy).toList()),
                TimelinePart.not("told with the follow-up that it is of"));
    }
}
