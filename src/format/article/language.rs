//! Whether a text is in English, and in which language it seems to be otherwise: by its script, and by the share of
//! function words, which make a third of any running text. The lists are our own; words that two languages share
//! stand in both, so that they weigh on neither side.

use super::ArticleError;

/// Words that are looked at; more say nothing new.
const LOOKED_AT: usize = 6000;
/// After so many words a text that is evidently English is taken for it.
const EVIDENT: usize = 150;
/// Below these many words nothing is said: a headline or a list of names has no function words.
const FEW: usize = 12;
/// The share of function words, in hundredths, from which a text counts as running text of a language.
const RUNNING: usize = 15;

/// In the order of the alphabet, to be searched by halves.
const ENGLISH: &str = "a about after all also an and are as at be been but by can could did do for from had has have \
    he her his if in into is it its more no not of on one or other our out over said says she so some than that the \
    their them then there they this to up was we were what when where which who will with would you your";

const OTHERS: &[(&str, &str)] = &[
    (
        "Spanish",
        "a al como con cuando de del desde donde el ella en entre era es esta este fue ha han hasta hay la las le les \
         lo los más me mi muy no o para pero por porque que se según ser si sin sobre son su sus también un una uno y \
         ya",
    ),
    (
        "Portuguese",
        "a ao aos as com como da das de do dos e ela ele em entre era foi já mais mas na nas não no nos o os ou para \
         pela pelo por que se sem seu seus sobre sua suas são também um uma à é",
    ),
    (
        "French",
        "a au aux avec ce cette ces dans de des du elle en est et été il ils la le les leur lui mais ne nous on ont ou \
         où par pas plus pour qu que qui sa se selon ses son sont sur un une à c'est d'un d'une était",
    ),
    (
        "Italian",
        "a al alla anche che chi ci come con da dal dalla dei del della delle di e gli ha hanno i il in la le lo ma \
         nel nella non o per più quando questa questo se si sono stato su sua sul sulla suo tra un una uno è",
    ),
    (
        "Catalan",
        "a al amb aquest aquesta com de del dels el els en entre és ha han i la les li més no o per perquè però què \
         que s'ha segons ser seva seu sobre són també un una va van",
    ),
    (
        "Romanian",
        "a al ale au care ce cu de din după este fi fost în într-o la lor mai nu o pe pentru prin sau se spus sunt să \
         și şi un unei unui una va",
    ),
    (
        "German",
        "als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer er es für hat \
         habe haben ich ihre im in ist mit nach nicht noch nur oder sein seine sich sie sind so über um und vom von vor \
         war waren wegen werden wie wird wurde zu zum zur",
    ),
    (
        "Dutch",
        "aan als ook bij dan dat de deze die dit door een en er geen haar had heeft hebben het hij hun ik in is maar \
         meer met naar niet nog nu of om onder ook op over te tegen tot uit van voor was wat wel werd wordt ze zei zich \
         zij zijn zo",
    ),
    (
        "Swedish",
        "att av bland de den det dom efter en ett från för ha hade han har hon i inte in kan med men mot när och om på \
         sa sedan ska som säger till under ut var vid än är",
    ),
    (
        "Danish or Norwegian",
        "af at av blev ble da de den der det du efter eller en er et etter for fra før ha har have han hun i ikke kan \
         med men mot mod når og om opp over på sa sagde siden sier siger skal som så til ud under ut var ved",
    ),
    (
        "Finnish",
        "ei eivät en että han hän häntä he hänen ja jo joka jonka jos kanssa kertoi kuin kun mukaan mutta myös mitä nyt \
         ne niin oli olla on ollut ovat sanoi se sekä sen siitä tai tämä vain voi vuoden",
    ),
    (
        "Polish",
        "a aby ale być był była było by co czy dla do go i ich jak jako jego jej jest już która które który lub ma na \
         nad nie o od oraz po pod powiedział przed przez przy się są ta tak także tego ten to tym w we wie z za ze że",
    ),
    (
        "Czech or Slovak",
        "a aby ako ale ani asi až bol bola byl byla bylo být do i já jak jako je jeho její jsou k který která které \
         ktorý má na nad není nie o od pak po pod podle podľa pre pro proti při s sa se si sú tak také to u už v ve \
         však z za ze že",
    ),
    (
        "Hungarian",
        "a az ami amely azt be csak de egy el ez ezt és hogy ha is itt ki le lesz majd már meg mert mint mondta más \
         nem ő pedig szerint után van vagy volt",
    ),
    (
        "Turkish",
        "ama ancak bir bu çok da daha de değil diye dedi en gibi göre her için ile ise kadar ki mi ne o olan olarak \
         oldu olduğu sonra söyledi ve veya ya",
    ),
    (
        "Indonesian or Malay",
        "ada adalah akan atau bagi bahwa bahawa banyak belum dalam dan dapat dari dengan di dia hanya harus ia ini \
         itu juga karena kata ke kepada lebih mereka oleh pada saat sebagai sudah telah tersebut tidak untuk yang",
    ),
    (
        "Vietnamese",
        "anh bị các cho có của cũng chỉ còn do đã đang đến để được đó hai hơn không khi là làm lại một năm này người \
         nhiều những như phải ra rằng sau tại theo thì trên trong trước từ và vào về với ông",
    ),
];

/// Holds that a text is in English, or too short or too mixed to say.
pub(super) fn check(text: &str) -> Result<(), ArticleError> {
    match by_script(text).or_else(|| by_words(text)) {
        Some(name) => Err(ArticleError::Language { name }),
        None => Ok(()),
    }
}

/// The language in whose script most of the letters are, where that is not the Latin one.
fn by_script(text: &str) -> Option<Option<&'static str>> {
    const SCRIPTS: &[(u32, u32, &str)] = &[
        (0x370, 0x3ff, "Greek"),
        (0x400, 0x52f, "Russian"),
        (0x530, 0x58f, "Armenian"),
        (0x590, 0x5ff, "Hebrew"),
        (0x600, 0x77f, "Arabic"),
        (0x900, 0x97f, "Hindi"),
        (0x980, 0x9ff, "Bengali"),
        (0xb80, 0xbff, "Tamil"),
        (0xc00, 0xc7f, "Telugu"),
        (0xe00, 0xe7f, "Thai"),
        (0x10a0, 0x10ff, "Georgian"),
        (0x1100, 0x11ff, "Korean"),
        (0x1200, 0x137f, "Amharic"),
        (0x3040, 0x30ff, "Japanese"),
        (0x4e00, 0x9fff, "Chinese"),
        (0xac00, 0xd7af, "Korean"),
    ];
    let mut counts = [0_usize; SCRIPTS.len()];
    let (mut latin, mut other) = (0, 0);
    let mut letters = [false; 3];
    for c in text.chars().filter(|c| c.is_alphabetic()).take(LOOKED_AT * 6) {
        let code = u32::from(c);
        if code < 0x250 {
            latin += 1;
            continue;
        }
        other += 1;
        if let Some(at) = SCRIPTS.iter().position(|(first, last, _)| (*first..=*last).contains(&code)) {
            counts[at] += 1;
        }
        letters[0] |= matches!(c, 'і' | 'ї' | 'є');
        letters[1] |= matches!(c, 'پ' | 'چ' | 'گ');
        letters[2] |= matches!(c, 'ђ' | 'ћ' | 'љ' | 'њ' | 'ј');
    }
    if other < 20 || other < latin {
        return None;
    }
    let most = SCRIPTS.iter().zip(counts).max_by_key(|(_, count)| *count);
    Some(most.filter(|(_, count)| *count > 0).map(|((_, _, name), _)| match *name {
        "Russian" if letters[0] => "Ukrainian",
        "Russian" if letters[2] => "Serbian or Macedonian",
        "Arabic" if letters[1] => "Persian or Urdu",
        // Japanese has more Chinese characters than its own, Chinese has none of those.
        "Chinese" if counts[13] > 0 => "Japanese",
        name => name,
    }))
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '-').filter(|word| !word.is_empty())
}

/// Whether a text is evidently English by its first words: every fifth word of running English is a function word of
/// it, and no other language comes near.
fn is_evident(text: &str) -> bool {
    let english: Vec<&str> = ENGLISH.split(' ').collect();
    let (mut words, mut found) = (0, 0);
    for word in words_of(text).take(EVIDENT) {
        words += 1;
        found += usize::from(english.binary_search(&word).is_ok());
        // Enough, whatever follows.
        if found * 5 >= EVIDENT {
            return true;
        }
    }
    words >= FEW && found * 5 >= words
}

/// The language whose function words are more than twice as many as the English ones.
fn by_words(text: &str) -> Option<Option<&'static str>> {
    if is_evident(text) {
        return None;
    }
    let (mut words, mut small) = (0, 0);
    let mut english = 0;
    let mut counts = [0_usize; OTHERS.len()];
    let lists: Vec<Vec<&str>> = OTHERS.iter().map(|(_, list)| list.split_whitespace().collect()).collect();
    let english_list: Vec<&str> = ENGLISH.split_whitespace().collect();
    for word in words_of(text).take(LOOKED_AT) {
        words += 1;
        small += usize::from(word.chars().all(char::is_lowercase));
        // No function word is longer.
        if word.len() > 12 {
            continue;
        }
        let word = word.to_lowercase();
        english += usize::from(english_list.contains(&word.as_str()));
        for (count, list) in counts.iter_mut().zip(&lists) {
            *count += usize::from(list.contains(&word.as_str()));
        }
    }
    let share = |count: usize| count * 100 / words.max(1);
    let (at, most) = counts.iter().enumerate().max_by_key(|(at, count)| (**count, usize::MAX - at))?;
    if words >= FEW && share(*most) >= RUNNING && *most > english * 2 {
        return Some(OTHERS.get(at).map(|(name, _)| *name));
    }
    // A running text with hardly any English function words is not English, whatever it is; tables of names and figures,
    // which have none either, have few small words at all.
    (small >= 60 && small * 2 > words && share(english) < 6).then_some(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_by_their_small_words_and_scripts() {
        for (text, name) in [
            (
                "El alcalde dijo que la obra del puerto no se detendrá por la lluvia y que los vecinos lo saben.",
                "Spanish",
            ),
            (
                "O prefeito disse que a obra do porto não vai parar por causa da chuva e que os vizinhos já sabem.",
                "Portuguese",
            ),
            (
                "Le maire a dit que les travaux du port ne seront pas arrêtés par la pluie et que les voisins le savent.",
                "French",
            ),
            (
                "Il sindaco ha detto che i lavori del porto non si fermano per la pioggia e che i vicini lo sanno.",
                "Italian",
            ),
            (
                "Der Bürgermeister sagte, dass die Arbeiten am Hafen nicht wegen des Regens ruhen und die Nachbarn es wissen.",
                "German",
            ),
            (
                "De burgemeester zei dat het werk aan de haven niet door de regen stilligt en dat de buren het weten.",
                "Dutch",
            ),
            (
                "Borgmästaren sa att arbetet i hamnen inte stoppas av regnet och att grannarna vet om det.",
                "Swedish",
            ),
            (
                "Burmistrz powiedział, że prace w porcie nie staną przez deszcz i że sąsiedzi o tym już wiedzą.",
                "Polish",
            ),
            (
                "Starosta řekl, že práce v přístavu se kvůli dešti nezastaví a že to sousedé už také vědí.",
                "Czech or Slovak",
            ),
            ("Мэр сказал, что работы в порту не остановятся из-за дождя.", "Russian"),
            (
                "Мер сказав, що роботи в порту не зупиняться через дощ, і сусіди це знають, бо її вже чули.",
                "Ukrainian",
            ),
            ("قال رئيس البلدية إن العمل في الميناء لن يتوقف بسبب المطر", "Arabic"),
            ("市长说港口的工程不会因为下雨而停止邻居们都知道这件事情了", "Chinese"),
            ("市長は港の工事が雨のために止まることはないと述べた。", "Japanese"),
            ("시장은 비 때문에 항구 공사가 멈추지 않을 것이라고 말했다.", "Korean"),
        ] {
            assert_eq!(check(text), Err(ArticleError::Language { name: Some(name) }), "{text}");
        }
    }

    #[test]
    fn english_words_stand_in_order() {
        assert!(ENGLISH.split(' ').is_sorted());
    }

    #[test]
    fn english_short_and_mixed_texts_pass() {
        for text in [
            "The mayor said that work at the harbour would not stop for the rain, and that the neighbours knew.",
            "Borgmästaren",
            "El País, La Repubblica, Die Zeit",
            "“No es verdad”, the mayor said of the report in El País, and he added: “La obra sigue.” That was all.",
            "In Die Zeit, Angela Maier de la Cruz said the man was in no danger at all.",
            "",
            &"Lund 3 Malmö 1 United 2 Rovers 0 Ferris Quill Ashby Marsh h2h pts ".repeat(60),
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
    }
}
