package cn.zhenqing365.town;

import cn.zhenqing365.town.load.TownLoader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A whole town by seed, size and day: asked twice, it is the same town. */
public final class Town {
    /** The town everybody gets who does not ask for another one. */
    public static final long SEED = 2010_0365;

    private final long seed;
    private final int households;
    private final LocalDate today;
    private final List<Person> people;
    private final Roster roster;

    /** @param today as the calendar in China shows it; the history ends the midnight it begins */
    public Town(long seed, int households, LocalDate today) {
        if (households < 1 || households > 600_000) throw new IllegalArgumentException("1 to 600,000 households, not " + households);
        this.seed = seed;
        this.households = households;
        this.today = today;
        this.people = People.of(seed, today);
        this.roster = new Roster(seed, today, people);
    }

    public long seed() {
        return seed;
    }

    public int size() {
        return households;
    }

    public LocalDate today() {
        return today;
    }

    public List<ServiceArea> areas() {
        return Places.areas();
    }

    public List<Person> people() {
        return people;
    }

    public Roster roster() {
        return roster;
    }

    public Person managerOf(ServiceArea area) {
        return people.stream().filter(it -> it.role().equals("CUSTOMER_MANAGER") && it.areas().contains(area.code())).findFirst().orElseThrow();
    }

    /** Every household once, made as it is asked for: 300,000 of them need no more memory than one. */
    public void households(Consumer<Home> to) {
        Homes.all(new Households(seed, today), households, to);
    }

    /**
     * Writes all of it into a migrated database, in the transaction of this connection; the caller commits.
     *
     * @param passwordHash of every sample account; it also keeps the links of the history unguessable
     * @param replace      throw away what is there, instead of refusing
     * @param progress     is told now and then how many households are written
     * @return rows by table
     * @throws TownRefused when households are there already
     */
    public Map<String, Long> loadInto(Connection connection, String passwordHash, boolean replace, IntConsumer progress) throws SQLException {
        return new TownLoader(this, connection).load(passwordHash, replace, progress);
    }
}
