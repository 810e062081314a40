package org.tenderpoint;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.archive.StoppedArchive;
import org.tenderpoint.client.ui.WholeRecord;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.LeftAnswers;
import org.tenderpoint.letter.Letters;
import org.tenderpoint.message.Sending;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.KnownPassword;
import org.tenderpoint.practice.link.FreshMisses;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.practice.setup.FailingPart;
import org.tenderpoint.rulebook.PassedVisits;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.ui.BrokenQuestions;
import org.tenderpoint.screening.ui.GivenAdjustments;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.ui.RandomLimits;
import org.tenderpoint.shell.ScreenWalk;

/** What makes records for tests, and what tests put in the place of the program's own. */
@TestConfiguration
@Import({TestUsers.class, TestTrail.class, QueryCount.class, Sessions.class, FollowUpScene.class, LeftAnswers.class,
        Visits.class,
        PassedVisits.class, Letters.class, WholeRecord.class, Sending.class, GivenAdjustments.class, RandomLimits.class,
        BrokenQuestions.class, Moment.Time.class, Emptying.class, StandIn.Switches.class,
        FreshMisses.class, KnownPassword.class, ScreenWalk.class, MadePlaces.class, FailingPart.class,
        StoppedArchive.class})
public class Fixtures {}
