/**
 * The directory (用户档案): who our customers are, where they live down to the room, how to reach them, what they subscribe to
 * and in which state it is, what stands in their homes, and who needs special care. One box finds a household by phone, account,
 * name, address or their pinyin; a file of the billing system brings them in. A household (用户) is an account at an address,
 * not a person. Names, phones and addresses leave masked unless the reader has asked for them, which the journal keeps
 * ({@code domain.md} §4). {@link Households} is the door; the territory above tells which areas exist ({@link KnownAreas}). Tier 2.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "town"})
package cn.zhenqing365.directory;
