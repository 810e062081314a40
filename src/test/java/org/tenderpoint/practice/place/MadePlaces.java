package org.tenderpoint.practice.place;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;

/** Further places of the practice, for one test: {@link #remove} leaves it with its own again. */
@TestComponent
public class MadePlaces {

    public static final String HARBOUR = "Harbour Room";
    public static final String HILL = "Hill House";

    private final PracticePlaceRepository places;
    private final JdbcClient jdbc;

    MadePlaces(PracticePlaceRepository places, JdbcClient jdbc) {
        this.places = places;
        this.jdbc = jdbc;
    }

    public PracticePlaceId harbour() {
        return make(HARBOUR, "3 Quay Street\nPlymouth PL1 2AB", "01752 960 112");
    }

    public PracticePlaceId hill() {
        return make(HILL, "18 Hill Lane\nPlymouth PL3 5RD", "01752 960 118");
    }

    private PracticePlaceId make(String name, String address, String phone) {
        return places.saveAndFlush(new PracticePlace(
                new PracticePlaceDetails(name, address, phone, OpeningHours.daily(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0))),
                Id.random(UserId::new), Instant.EPOCH)).id();
    }

    @Transactional
    public void remove() {
        jdbc.sql("update users set place_id = null").update();
        jdbc.sql("update sessions set place_id = null").update();
        jdbc.sql("update follow_ups set place_id = null").update();
        jdbc.sql("delete from practice_place_intervals").update();
        jdbc.sql("delete from practice_place_closing_days").update();
        jdbc.sql("delete from practice_places").update();
    }
}
