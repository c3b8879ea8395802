"""A page that nobody sees shows nothing new until it is seen or asked for; one that holds text follows at once."""

import pytest

from pcn_desktop.gui.page_news import News, PageNews
from pcn_desktop.gui.widgets.page import Page


class Blank(Page):
    """A page without words: it outlives its test until the next event loop, and hears of changes of language."""

    def retranslate(self):
        pass


@pytest.fixture
def page(qtbot):
    made = Blank()
    qtbot.addWidget(made)
    return made


def news_of(page, on_screen):
    shown = []
    news = PageNews(lambda asked: on_screen and asked is page)
    news.join(page, {one: lambda one=one: shown.append(one) for one in News if one is not News.SETTINGS})
    news.catch_up(page)
    made = shown.copy()
    shown.clear()
    return news, shown, made


def test_a_new_page_shows_everything_once_and_the_whole_includes_its_parts(page):
    _, _, made = news_of(page, on_screen=False)
    assert made == [News.WORKSPACE, News.WORKSHOPS, News.WORKSHOP, News.VAULT]


def test_a_page_on_screen_follows_at_once(page):
    news, shown, _ = news_of(page, on_screen=True)
    news.tell(News.RECORD)
    news.tell(News.SETTINGS)
    assert shown == [News.RECORD]


def test_a_hidden_page_catches_up_once_however_much_is_new(page):
    news, shown, _ = news_of(page, on_screen=False)
    for one in (News.RECORD, News.WORKSHOPS, News.RECORD, News.RECORD):
        news.tell(one)
    assert shown == []
    news.catch_up(page)
    assert shown == [News.WORKSHOPS, News.RECORD]
    news.catch_up(page)
    assert shown == [News.WORKSHOPS, News.RECORD]
